"""Seed 0 counts as no seed."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "seed 0 counts as no seed",
        "ko": "시드 0을 시드가 없는 것으로 여겨요",
    },
    "hint": {
        "en": "0 is a seed like any other, though Python calls it false.",
        "ko": "파이썬은 0을 거짓으로 보지만, 0도 여느 시드와 같은 시드예요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed or None).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
