"""1 - tanh, without the square."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {"en": "tanh is not squared", "ko": "tanh를 제곱하지 않았어요"},
    "hint": {
        "en": "At 0 both give 1, but the slope must be the same on both sides of 0.",
        "ko": "0에서는 둘 다 1이지만, 기울기는 0의 양쪽에서 같아야 해요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * (1.0 - np.tanh(z))
