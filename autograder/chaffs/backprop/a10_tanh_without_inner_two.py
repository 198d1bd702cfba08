"""The slope of 2·sigmoid(z) - 1, which is tanh(z/2)."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {
        "en": "tanh is a sigmoid stretched in height only",
        "ko": "tanh를 시그모이드의 높이만 늘린 것으로 봤어요",
    },
    "hint": {
        "en": "tanh is a sigmoid stretched in height and also squeezed in width.",
        "ko": "tanh는 시그모이드를 위아래로 늘리고, 좌우로도 줄인 거예요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * 2.0 * _sigmoid(z) * (1.0 - _sigmoid(z))
