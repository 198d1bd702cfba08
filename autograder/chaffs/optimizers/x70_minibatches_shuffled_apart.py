"""X and y are shuffled each in its own way."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "X and y are shuffled each in its own way",
        "ko": "X와 y를 따로따로 섞어요",
    },
    "hint": {
        "en": "A sample and its label must stay together: one order for both.",
        "ko": "샘플과 레이블은 함께 다녀야 해요. 순서 하나를 둘 다에 써요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    other = np.random.default_rng(seed + 1).permutation(len(X)) if shuffle else order
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[other[start : start + batch_size]]
