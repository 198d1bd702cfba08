"""-log(1/p - 1): cancels for p close to 1, and divides by zero at 0."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "cancellation close to 1", "ko": "1 근처에서 자릿수를 잃어요"},
    "hint": {
        "en": (
            "For p close to 1 two nearly equal numbers are subtracted after a rounding. Which subtraction "
            "is exact there?"
        ),
        "ko": "p가 1에 가까우면 반올림된, 거의 같은 두 수를 빼게 돼요. 거기서 정확한 뺄셈은 무엇일까요?",
    },
}


def logit(p):
    with np.errstate(divide="ignore"):
        return -np.log(1.0 / np.asarray(p, dtype=np.float64) - 1.0)
