"""An empty batch follows when the size divides evenly."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "an empty batch follows when the size divides evenly",
        "ko": "나누어떨어지면 빈 배치가 하나 더 나와요",
    },
    "hint": {
        "en": "How many batches are there when nothing is left over?",
        "ko": "남는 것이 없을 때 배치는 몇 개일까요?",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X) + 1, batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
