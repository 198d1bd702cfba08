"""The rest is filled up with samples from the start."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "the rest is filled up with samples from the start",
        "ko": "나머지를 앞쪽 샘플로 채워요",
    },
    "hint": {
        "en": "The last batch may be short; no sample comes twice.",
        "ko": "마지막 배치는 짧아도 돼요. 같은 샘플이 두 번 나오면 안 돼요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = np.resize(order, len(order) + batch_size)[start : start + batch_size]
        yield X[batch], y[batch]
