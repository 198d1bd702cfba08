"""Labels become floats."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "labels become floats",
        "ko": "레이블이 실수가 돼요",
    },
    "hint": {
        "en": "Labels are used as indices later on: ints must stay ints.",
        "ko": "레이블은 나중에 인덱스로 쓰여요. 정수는 정수로 남아야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
