"""The batches are (y, X)."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the batches are (y, X)",
        "ko": "배치가 (y, X) 순서예요",
    },
    "hint": {
        "en": "The inputs come first, the labels second.",
        "ko": "입력이 먼저, 레이블이 다음이에요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield y[batch], X[batch]
