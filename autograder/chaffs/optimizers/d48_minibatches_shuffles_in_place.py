"""The caller's data are shuffled in place."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the caller's data are shuffled in place",
        "ko": "호출한 쪽의 데이터를 제자리에서 섞어요",
    },
    "hint": {
        "en": "Shuffle an order of indices, not the data themselves.",
        "ko": "데이터 자체가 아니라 번호의 순서를 섞어 보세요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.arange(len(X))
    if shuffle:
        np.random.default_rng(seed).shuffle(X)
        np.random.default_rng(seed).shuffle(y)
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
