"""log(p + 1e-7): biased, and negative for p = 1."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    "hint": {
        "en": "Adding a small number shifts every loss a little, and caps the large ones.",
        "ko": "작은 수를 더하면 모든 손실이 조금씩 밀리고, 큰 손실에는 천장이 생겨요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    p = _sigmoid(z)
    return float(-(y * np.log(p + 1e-7) + (1.0 - y) * np.log(1.0 - p + 1e-7)).mean())
