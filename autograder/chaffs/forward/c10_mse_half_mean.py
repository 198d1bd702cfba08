"""Half the mean: convenient for the derivative."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "the loss is halved", "ko": "손실이 절반이에요"},
    "hint": {
        "en": "The half is there to cancel a 2 in the derivative; the mean squared error has none.",
        "ko": "절반은 미분할 때 2를 지우려고 붙여요. 평균제곱오차에는 없어요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(0.5 * ((pred - target) ** 2).mean())
