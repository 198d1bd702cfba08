"""No check: NumPy stretches a bias that does not fit."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "a bias that does not fit is stretched", "ko": "맞지 않는 편향이 늘어나요"},
    "hint": {
        "en": "NumPy broadcasts quietly. Compare the shapes yourself: (N, D), (D, H), (H,).",
        "ko": "NumPy는 말없이 브로드캐스트해요. (N, D), (D, H), (H,)인지 직접 비교하세요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return X @ W + b
