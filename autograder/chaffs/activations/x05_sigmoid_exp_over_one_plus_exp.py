"""exp(z)/(1+exp(z)) everywhere: inf/inf is nan for large z."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    "hint": {
        "en": (
            "For large z this is infinity divided by infinity. Which of the two equal forms needs only a "
            "small exponential there?"
        ),
        "ko": (
            "z가 크면 무한대를 무한대로 나누게 돼요. 같은 두 식 가운데 그쪽에서 작은 지수만 쓰는 것은 어느 것일까요?"
        ),
    },
}


def sigmoid(z):
    e = np.exp(np.asarray(z, dtype=np.float64))
    return e / (1.0 + e)
