"""The samples of the short rest are always the last ones."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the samples of the short rest are always the last ones",
        "ko": "모자라는 나머지에 늘 마지막 샘플들이 들어가요",
    },
    "hint": {
        "en": "Shuffle all the samples first, then cut them into batches.",
        "ko": "먼저 모든 샘플을 섞은 다음 배치로 나눠요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    if shuffle:
        full = len(X) // batch_size * batch_size
        order = np.concatenate([np.random.default_rng(seed).permutation(full), np.arange(full, len(X))])
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
