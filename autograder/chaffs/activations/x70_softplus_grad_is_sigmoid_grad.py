"""One derivative too many: the sigmoid's slope."""

CHAFF = {
    "function": "softplus_grad",
    "kind": "misconception",
    "title": {"en": "one derivative too many", "ko": "한 번 더 미분했어요"},
    "hint": {
        "en": "That is the second derivative of softplus.",
        "ko": "그것은 softplus를 두 번 미분한 거예요.",
    },
}


def softplus_grad(z):
    return sigmoid_grad(z)
