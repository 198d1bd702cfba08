"""The short rest is dropped."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the short rest is dropped",
        "ko": "모자라는 나머지를 버려요",
    },
    "hint": {
        "en": "The last samples count, too, even if they do not fill a batch.",
        "ko": "배치를 채우지 못해도 마지막 샘플들까지 세요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X) - batch_size + 1, batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
