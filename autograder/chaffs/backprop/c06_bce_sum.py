"""s - y: the slope of the sum."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "convention",
    "title": {
        "en": "slope of the sum, not of the mean (binary cross-entropy)",
        "ko": "평균이 아니라 합의 기울기예요 (이진 교차 엔트로피)",
    },
    "hint": {
        "en": "With a sum the slope grows with the batch; here the loss is a mean.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 평균이에요.",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return _sigmoid(z) - y
