"""Shuffle=False shuffles all the same."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "shuffle=False shuffles all the same",
        "ko": "shuffle=False여도 섞어요",
    },
    "hint": {
        "en": "What should happen when the caller asks not to shuffle?",
        "ko": "섞지 말라고 하면 어떤 순서로 나와야 할까요?",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
