"""The mean of |difference|."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "absolute differences instead of squares", "ko": "제곱 대신 절댓값을 썼어요"},
    "hint": {
        "en": "Squared: a difference of 2 counts four times as much as one of 1.",
        "ko": "제곱이에요. 차이 2는 차이 1보다 네 배로 세요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(np.abs(pred - target).mean())
