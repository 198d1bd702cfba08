"""pred - target: the slope of half the sum of squares."""

CHAFF = {
    "function": "mse_backward",
    "kind": "convention",
    "title": {"en": "slope of half the sum of squares", "ko": "제곱합의 절반의 기울기예요"},
    "hint": {
        "en": ("Rumelhart, the Playground and many books use half the sum; here the loss is a mean over all entries."),
        "ko": ("Rumelhart, Playground와 많은 책이 제곱합의 절반을 쓰지만, 여기서 손실은 모든 원소의 평균이에요."),
    },
}


def mse_backward(pred, target):
    pred, target = _same_shape(pred, target)
    return pred - target
