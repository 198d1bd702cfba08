"""(pred - target) / size: the slope of half the mean squared error."""

CHAFF = {
    "function": "mse_backward",
    "kind": "convention",
    "title": {"en": "the 2 is missing: slope of half the mean", "ko": "2가 없어요: 평균의 절반의 기울기예요"},
    "hint": {
        "en": "Where the loss has a ½, the 2 of the square cancels; this loss has none.",
        "ko": "손실에 ½이 있으면 제곱에서 나온 2와 약분돼요. 이 손실에는 ½이 없어요.",
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return (pred - target) / pred.size
