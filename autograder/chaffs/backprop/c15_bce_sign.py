"""y - s: the sign is turned."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {
        "en": "the sign is turned (binary cross-entropy)",
        "ko": "부호가 반대예요 (이진 교차 엔트로피)",
    },
    "hint": {
        "en": "If y is 1, a larger logit makes the loss smaller: which sign has the slope?",
        "ko": "y가 1이면 로짓이 커질수록 손실이 작아져요. 그럼 기울기의 부호는 무엇인가요?",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (y - _sigmoid(z)) / z.size
