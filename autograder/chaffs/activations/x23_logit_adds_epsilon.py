"""Adds 1e-8 inside both logarithms."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "a small number added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    "hint": {
        "en": (
            "A small number added inside the logarithm shifts every value and makes the ends finite. "
            "Treat 0 and 1 as what they are."
        ),
        "ko": ("로그 안에 작은 수를 더하면 모든 값이 밀리고 양 끝이 유한해져요. 0과 1은 있는 그대로 다루세요."),
    },
}


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    return np.log(p + 1e-8) - np.log(1.0 - p + 1e-8)
