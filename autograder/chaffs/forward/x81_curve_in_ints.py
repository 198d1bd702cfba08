"""The sum is collected in an array of x's type: ints cut the fractions off."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the result has the type of x", "ko": "결과가 x의 자료형을 따라가요"},
    "hint": {
        "en": "An array of ints cannot hold a half: of which type is the array that you add to?",
        "ko": "정수 배열에는 0.5를 담을 수 없어요. 더해 가는 배열의 자료형은 무엇인가요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x)
    value = np.full_like(x, start)
    previous = 0.0
    for kink, slope in zip(kinks, slopes, strict=True):
        value = value + ((slope - previous) * np.maximum(x - kink, 0)).astype(x.dtype)
        previous = slope
    return value
