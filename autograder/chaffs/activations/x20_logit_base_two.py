"""Logarithm to base 2."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "logarithm to base 2", "ko": "밑이 2인 로그를 써요"},
    "hint": {
        "en": "The sigmoid is made with e; its inverse needs the logarithm that goes with e.",
        "ko": "시그모이드는 e로 만들어요. 그 역함수에는 e와 짝을 이루는 로그가 필요해요.",
    },
}


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    with np.errstate(divide="ignore"):
        return np.log2(p) - np.log2(1.0 - p)
