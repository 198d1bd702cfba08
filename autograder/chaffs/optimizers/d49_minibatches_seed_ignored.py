"""The seed is not used."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the seed is not used",
        "ko": "시드를 쓰지 않아요",
    },
    "hint": {
        "en": "The same seed must give the same order again.",
        "ko": "같은 시드면 같은 순서가 다시 나와야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng().permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
