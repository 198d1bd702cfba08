"""log2."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the logarithm has base 2", "ko": "로그의 밑이 2예요"},
    "hint": {
        "en": "Natural logarithm: at logit 0 the loss is 0.693.",
        "ko": "자연로그예요. 로짓이 0이면 손실은 0.693이에요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean() / np.log(2.0))
