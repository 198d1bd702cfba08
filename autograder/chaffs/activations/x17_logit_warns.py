"""log(p) - log(1 - p) as it stands: the right ends, but NumPy warns of a division by zero."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "warning at 0 and 1", "ko": "0과 1에서 경고가 나요"},
    "hint": {
        "en": "The infinities at 0 and 1 are meant here: tell NumPy so, around this computation only.",
        "ko": ("0과 1에서 무한대가 나오는 것은 의도한 거예요. 이 계산을 하는 동안만 NumPy에 그렇게 알려 주세요."),
    },
}


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    return np.log(p) - np.log1p(-p)
