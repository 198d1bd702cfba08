"""The sigmoid of the sigmoid of the logit."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the sigmoid is applied twice", "ko": "시그모이드를 두 번 적용했어요"},
    "hint": {
        "en": "The function is given logits: one sigmoid makes probabilities of them.",
        "ko": "이 함수는 로짓을 받아요. 시그모이드를 한 번만 쓰면 확률이 돼요.",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (_sigmoid(_sigmoid(z)) - y) / z.size
