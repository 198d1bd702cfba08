"""(s - y) · s(1 - s): the sigmoid's slope is multiplied in once more."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the sigmoid's slope is counted twice", "ko": "시그모이드의 기울기를 두 번 셌어요"},
    "hint": {
        "en": "For cross-entropy on a sigmoid, the sigmoid's slope has cancelled already.",
        "ko": "시그모이드에 교차 엔트로피를 쓰면 시그모이드의 기울기는 이미 약분돼 있어요.",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (_sigmoid(z) - y) * _sigmoid(z) * (1.0 - _sigmoid(z)) / z.size
