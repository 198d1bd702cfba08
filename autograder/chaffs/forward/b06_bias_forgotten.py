"""X @ W alone."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "the bias is missing", "ko": "편향이 빠졌어요"},
    "hint": {"en": "With X = 0 the output must be b.", "ko": "X가 0이면 출력은 b여야 해요."},
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return X @ W
