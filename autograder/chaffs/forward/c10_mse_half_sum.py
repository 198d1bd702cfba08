"""Half the sum of the squares, as in Playground and Deep Learning from Scratch."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "half the sum of squares", "ko": "제곱합의 절반이에요"},
    "hint": {
        "en": "Half the sum is a respected convention; here it is the plain mean over all entries.",
        "ko": "절반의 합도 널리 쓰는 정의예요. 여기서는 모든 성분에 대한 평균이에요.",
    },
}


def mse(pred, target):
    pred, target = _pair(pred, target)
    return float(0.5 * ((pred - target) ** 2).sum())
