"""0 and 1 alone, without dout."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "what comes from above is left out (ReLU)", "ko": "위에서 온 기울기를 빠뜨렸어요 (ReLU)"},
    "hint": {
        "en": "Chain rule: an open gate passes what comes from above.",
        "ko": "연쇄 법칙: 열린 문은 위에서 온 기울기를 그대로 보내요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return np.where(z > 0.0, 1.0, 0.0)
