"""X is shuffled, y is not."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "X is shuffled, y is not",
        "ko": "X만 섞고 y는 섞지 않아요",
    },
    "hint": {
        "en": "A sample and its label must stay together.",
        "ko": "샘플과 레이블은 함께 다녀야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[start : start + batch_size]
