"""No look at the shapes: dout is stretched to that of z."""

CHAFF = {
    "function": "sigmoid_backward",
    "kind": "misconception",
    "title": {"en": "a dout of another shape is accepted", "ko": "모양이 다른 dout을 받아들여요"},
    "hint": {
        "en": ("dout must be what the function returned, shape and all; NumPy would stretch it without a word."),
        "ko": "dout의 모양은 함수가 돌려준 것과 같아야 해요. NumPy는 말없이 늘려 버려요.",
    },
}


def sigmoid_backward(dout, z):
    s = _sigmoid(np.asarray(z, dtype=np.float64))
    return np.asarray(dout, dtype=np.float64) * s * (1.0 - s)
