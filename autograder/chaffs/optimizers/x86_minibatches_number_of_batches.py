"""Batch_size is taken for the number of batches."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "batch_size is taken for the number of batches",
        "ko": "batch_size를 배치의 개수로 여겨요",
    },
    "hint": {
        "en": "batch_size says how many samples are in a batch.",
        "ko": "batch_size는 배치 하나에 든 샘플의 수예요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for batch in np.array_split(order, min(batch_size, len(X))):
        yield X[batch], y[batch]
