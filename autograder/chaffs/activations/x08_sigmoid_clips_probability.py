"""Keeps the result within [1e-7, 1 - 1e-7], as Keras does before a logarithm."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "probability clipped", "ko": "확률을 잘라요"},
    "hint": {
        "en": "A safe logarithm is the loss's affair; here the tail itself must be right.",
        "ko": "로그를 안전하게 하는 것은 손실 함수의 일이에요. 여기서는 꼬리 자체가 맞아야 해요.",
    },
}


def sigmoid(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    s = np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, e) / (1.0 + e)
    return np.clip(s, 1e-7, 1.0 - 1e-7)
