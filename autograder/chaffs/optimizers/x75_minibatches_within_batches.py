"""Samples are shuffled only inside their batch."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "samples are shuffled only inside their batch",
        "ko": "샘플을 배치 안에서만 섞어요",
    },
    "hint": {
        "en": "Every sample should be able to come anywhere in the epoch.",
        "ko": "모든 샘플이 에포크의 어디에서든 나올 수 있어야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if False else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        if shuffle:
            batch = np.random.default_rng(seed).permutation(batch)
        yield X[batch], y[batch]
