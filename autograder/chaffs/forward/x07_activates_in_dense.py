"""The activation is already applied inside the layer."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "dense applies an activation", "ko": "dense가 활성화까지 적용해요"},
    "hint": {
        "en": "dense stops before the activation; the network decides which one follows.",
        "ko": "dense는 활성화 앞에서 멈춰요. 무엇이 뒤따를지는 신경망이 정해요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return np.tanh(X @ W + b)
