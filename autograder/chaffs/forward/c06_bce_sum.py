"""The sum over all entries."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the losses are summed, not averaged", "ko": "손실을 평균하지 않고 더했어요"},
    "hint": {
        "en": "Twice the batch should give the same loss: average.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 평균하세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).sum())
