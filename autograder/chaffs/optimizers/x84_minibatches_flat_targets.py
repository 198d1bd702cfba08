"""Targets of shape (N, 1) are flattened."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "targets of shape (N, 1) are flattened",
        "ko": "(N, 1) 모양의 목표를 펴 버려요",
    },
    "hint": {
        "en": "A batch of y has the shape of y but for its length.",
        "ko": "y의 배치는 길이만 빼고 y와 모양이 같아요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.squeeze(np.asarray(y))
    y = np.atleast_1d(y)
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
