"""The gate is decided by dout."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "the gate is decided by dout", "ko": "문을 dout을 보고 열었어요"},
    "hint": {
        "en": "The gate was open or shut on the way forward: z decides, not the gradient.",
        "ko": "문은 앞으로 갈 때 열렸거나 닫혔어요. 기울기가 아니라 z가 정해요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return np.where(dout > 0.0, dout, 0.0)
