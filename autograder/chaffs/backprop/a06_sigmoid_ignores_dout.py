"""The slope alone, without dout."""

CHAFF = {
    "function": "sigmoid_backward",
    "kind": "misconception",
    "title": {
        "en": "what comes from above is left out (sigmoid)",
        "ko": "위에서 온 기울기를 빠뜨렸어요 (시그모이드)",
    },
    "hint": {
        "en": "Chain rule: the slope here times the slope that comes from above.",
        "ko": "연쇄 법칙: 여기의 기울기에 위에서 온 기울기를 곱해요.",
    },
}


def sigmoid_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return _sigmoid(z) * (1.0 - _sigmoid(z))
