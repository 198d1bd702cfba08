"""Zeros: the slope of a step, not of ReLU."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "nothing passes anywhere", "ko": "아무 기울기도 지나가지 않아요"},
    "hint": {
        "en": "A step function has no slope to learn from; ReLU has one right of 0.",
        "ko": "계단 함수는 배울 기울기가 없지만, ReLU는 0의 오른쪽에 기울기가 있어요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return np.zeros_like(dout * z)
