"""(y, z) instead of (z, y)."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "labels and logits have changed places", "ko": "레이블과 로짓의 자리가 바뀌었어요"},
    "hint": {"en": "The logits come first, then the labels.", "ko": "로짓이 먼저, 레이블이 그다음이에요."},
}


def binary_cross_entropy_with_logits(y, z):
    z, y = _pair(z, y)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())
