"""The slope alone, without dout."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {"en": "what comes from above is left out (tanh)", "ko": "위에서 온 기울기를 빠뜨렸어요 (tanh)"},
    "hint": {
        "en": "Chain rule: the slope here times the slope that comes from above.",
        "ko": "연쇄 법칙: 여기의 기울기에 위에서 온 기울기를 곱해요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return 1.0 - np.tanh(z) ** 2
