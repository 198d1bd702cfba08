"""Every seed gives the same order."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "every seed gives the same order",
        "ko": "어떤 시드든 순서가 같아요",
    },
    "hint": {
        "en": "Another seed should give another order.",
        "ko": "시드가 다르면 순서도 달라야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(0).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
