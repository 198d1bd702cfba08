"""2(pred - target): the slope of the sum of squares."""

CHAFF = {
    "function": "mse_backward",
    "kind": "convention",
    "title": {"en": "slope of the sum, not of the mean (MSE)", "ko": "평균이 아니라 합의 기울기예요 (MSE)"},
    "hint": {
        "en": "With a sum the slope grows with the batch; here the loss is a mean over all entries.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 모든 원소의 평균이에요.",
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return 2.0 * (pred - target)
