"""The samples are cut into parts of nearly equal size."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the samples are cut into parts of nearly equal size",
        "ko": "샘플을 거의 같은 크기로 나눠요",
    },
    "hint": {
        "en": "Full batches first: only the last one may be short.",
        "ko": "꽉 찬 배치가 먼저예요. 마지막 하나만 짧을 수 있어요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for batch in np.array_split(order, -(-len(X) // batch_size)):
        yield X[batch], y[batch]
