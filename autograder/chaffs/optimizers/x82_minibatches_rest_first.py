"""The short rest comes first."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the short rest comes first",
        "ko": "모자라는 나머지가 먼저 나와요",
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
    rest = len(X) % batch_size
    for stop in range(rest or batch_size, len(X) + 1, batch_size):
        batch = order[max(0, stop - batch_size) : stop]
        yield X[batch], y[batch]
