"""Samples are drawn with replacement."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "samples are drawn with replacement",
        "ko": "샘플을 복원 추출해요",
    },
    "hint": {
        "en": "In one epoch every sample comes exactly once.",
        "ko": "에포크 한 번에 모든 샘플이 정확히 한 번씩 나와요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).integers(0, len(X), len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
