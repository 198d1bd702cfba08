"""2(pred - target)/N: summed over the outputs, mean over the samples."""

CHAFF = {
    "function": "mse_backward",
    "kind": "convention",
    "title": {"en": "the mean is over the samples only (MSE)", "ko": "표본에 대해서만 평균 냈어요 (MSE)"},
    "hint": {
        "en": "With several outputs, how many numbers is the mean over?",
        "ko": "출력이 여러 개면 몇 개의 수에 대해 평균을 내나요?",
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return 2.0 * (pred - target) / len(pred)
