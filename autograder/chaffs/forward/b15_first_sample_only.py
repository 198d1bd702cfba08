"""Computes the first sample and repeats it."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "every row is the first sample", "ko": "모든 행이 첫 표본이에요"},
    "hint": {
        "en": "Try a batch of several unlike samples: every row of X has a row of its own in the result.",
        "ko": "서로 다른 표본 여러 개로 시험해 보세요. X의 행마다 결과의 행이 하나씩 있어요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return np.repeat((X[0] @ W + b)[np.newaxis], len(X), axis=0)
