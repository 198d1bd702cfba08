"""Nothing is shuffled unless asked."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "nothing is shuffled unless asked",
        "ko": "따로 말하지 않으면 섞지 않아요",
    },
    "hint": {
        "en": "Shuffling is the default.",
        "ko": "섞는 것이 기본이에요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=False):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
