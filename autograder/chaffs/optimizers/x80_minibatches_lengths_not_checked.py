"""X and y of different length raise no ValueError."""

CHAFF = {
    "function": "minibatches",
    "kind": "misconception",
    "title": {
        "en": "X and y of different length raise no ValueError",
        "ko": "X와 y의 길이가 달라도 ValueError가 나지 않아요",
    },
    "hint": {
        "en": "Data and labels that do not pair up are a mistake of the caller.",
        "ko": "짝이 맞지 않는 데이터와 레이블은 호출한 쪽의 실수예요. 알려 줘야 해요.",
    },
}


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    X, y = X[: len(y)], y[: len(X)]
    order = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        yield X[batch], y[batch]
