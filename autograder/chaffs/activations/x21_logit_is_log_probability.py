"""log(p), the logarithm of the probability, not of the odds."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "log-probability instead of log-odds", "ko": "오즈가 아니라 확률의 로그를 구해요"},
    "hint": {
        "en": "The logit is the logarithm of the odds, p against 1 - p; half must give 0.",
        "ko": "로짓은 오즈, 곧 p와 1 - p의 비에 로그를 취한 거예요. 1/2을 넣으면 0이 나와야 해요.",
    },
}


def logit(p):
    with np.errstate(divide="ignore"):
        return np.log(np.asarray(p, dtype=np.float64))
