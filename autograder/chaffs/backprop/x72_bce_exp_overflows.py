"""e^z / (1 + e^z), which is inf / inf for large z."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "inf / inf for large logits", "ko": "로짓이 크면 inf / inf가 돼요"},
    "hint": {
        "en": "For large z, exp(z) overflows above and below the line: nan.",
        "ko": "z가 크면 분자와 분모의 exp(z)가 모두 넘쳐서 nan이 돼요.",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    with np.errstate(all="ignore"):
        return (np.exp(z) / (1.0 + np.exp(z)) - y) / z.size
