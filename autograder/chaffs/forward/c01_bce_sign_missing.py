"""The mean of log p: negative."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the sign is missing", "ko": "부호가 빠졌어요"},
    "hint": {
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수예요. 손실은 그렇지 않아요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float(-(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())
