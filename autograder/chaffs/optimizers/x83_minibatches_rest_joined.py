"""The rest is joined to the last full batch."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the rest is joined to the last full batch",
        "ko": "나머지를 마지막 배치에 붙여요",
    },
    "hint": {
        "en": "No batch is longer than batch_size.",
        "ko": "어떤 배치도 batch_size보다 길지 않아요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    full = max(1, len(X) // batch_size)
    for k in range(full):
        batch = order[k * batch_size : (k + 1) * batch_size if k < full - 1 else None]
        yield X[batch], y[batch]
