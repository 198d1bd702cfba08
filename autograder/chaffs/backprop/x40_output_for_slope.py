"""dout times the sigmoid itself."""

CHAFF = {
    "function": "sigmoid_backward",
    "kind": "misconception",
    "title": {
        "en": "multiplies by the sigmoid, not by its slope",
        "ko": "기울기 대신 시그모이드 값을 곱했어요",
    },
    "hint": {
        "en": "Going back, the function's slope is needed, not its value.",
        "ko": "뒤로 갈 때 필요한 것은 함숫값이 아니라 기울기예요.",
    },
}


def sigmoid_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * _sigmoid(z)
