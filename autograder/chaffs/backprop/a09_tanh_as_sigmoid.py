"""t(1 - t): the sigmoid's formula with tanh in it."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {"en": "the sigmoid's formula is used for tanh", "ko": "시그모이드의 공식을 tanh에 썼어요"},
    "hint": {
        "en": "tanh runs from -1 to 1 and is steepest at 0, where this formula gives 0.",
        "ko": "tanh는 -1에서 1까지 가고 0에서 가장 가팔라요. 그런데 이 공식은 0에서 0이에요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * np.tanh(z) * (1.0 - np.tanh(z))
