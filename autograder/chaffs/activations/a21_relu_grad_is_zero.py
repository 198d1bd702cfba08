"""The slope of the step function: 0 everywhere."""

CHAFF = {
    "function": "relu_grad",
    "kind": "misconception",
    "title": {"en": "slope 0 everywhere", "ko": "기울기가 어디서나 0이에요"},
    "hint": {
        "en": ("A slope that is 0 everywhere teaches nothing: that is the step function's trouble, not ReLU's."),
        "ko": "어디서나 0인 기울기로는 아무것도 배우지 못해요. 그것은 ReLU가 아니라 계단 함수의 문제예요.",
    },
}


def relu_grad(z):
    return np.zeros_like(np.asarray(z, dtype=np.float64))
