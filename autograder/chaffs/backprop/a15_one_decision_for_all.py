"""One if for the whole array."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "one decision for the whole array", "ko": "배열 전체를 한 번에 판단했어요"},
    "hint": {
        "en": "Every entry has its own gate; one if-statement cannot decide for them all.",
        "ko": "원소마다 문이 따로 있어요. if 하나로 모두를 정할 수는 없어요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    if np.any(z > 0.0):
        return dout.copy()
    return np.zeros_like(dout)
