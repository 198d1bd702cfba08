"""z - y: the logit is taken for a probability."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the logit is taken for a probability", "ko": "로짓을 확률로 여겼어요"},
    "hint": {
        "en": "A logit can be any real number; what turns it into a probability?",
        "ko": "로짓은 어떤 실수든 될 수 있어요. 로짓을 확률로 바꾸는 것은 무엇인가요?",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (z - y) / z.size
