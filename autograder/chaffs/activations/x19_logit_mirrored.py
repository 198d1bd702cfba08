"""log((1 - p)/p): the odds upside down."""

CHAFF = {
    "function": "logit",
    "kind": "misconception",
    "title": {"en": "odds upside down", "ko": "오즈가 뒤집혔어요"},
    "hint": {
        "en": "A probability above one half must have a positive logit.",
        "ko": "확률이 1/2보다 크면 로짓은 양수여야 해요.",
    },
}


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    with np.errstate(divide="ignore"):
        return np.log1p(-p) - np.log(p)
