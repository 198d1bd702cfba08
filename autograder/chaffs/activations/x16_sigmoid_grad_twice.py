"""Puts the sigmoid through the sigmoid again before taking the slope."""

CHAFF = {
    "function": "sigmoid_grad",
    "kind": "misconception",
    "title": {"en": "sigmoid applied twice", "ko": "시그모이드를 두 번 취해요"},
    "hint": {
        "en": "z is already the logit: the sigmoid is to be applied once.",
        "ko": "z가 이미 로짓이에요. 시그모이드는 한 번만 취해야 해요.",
    },
}


def sigmoid_grad(z):
    s = sigmoid(sigmoid(z))
    return s * (1.0 - s)
