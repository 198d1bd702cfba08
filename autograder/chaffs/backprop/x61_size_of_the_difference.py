"""The slope of the mean absolute error."""

CHAFF = {
    "function": "mse_backward",
    "kind": "misconception",
    "title": {"en": "slope of the absolute error", "ko": "절대 오차의 기울기예요"},
    "hint": {
        "en": "The slope of a square grows with the difference.",
        "ko": "제곱의 기울기는 차이가 클수록 커져요.",
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return np.sign(pred - target) / pred.size
