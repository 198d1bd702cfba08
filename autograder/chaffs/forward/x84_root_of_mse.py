"""The root is taken at the end."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "the root is taken", "ko": "제곱근을 취했어요"},
    "hint": {
        "en": "The root mean squared error is another measure.",
        "ko": "평균제곱근오차(RMSE)는 다른 지표예요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(np.sqrt(((pred - target) ** 2).mean()))
