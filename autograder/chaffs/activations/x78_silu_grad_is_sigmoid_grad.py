"""Differentiates the sigmoid only, and forgets z."""

CHAFF = {
    "function": "silu_grad",
    "kind": "misconception",
    "title": {"en": "the factor z forgotten", "ko": "z라는 인수를 잊었어요"},
    "hint": {
        "en": "That is the slope of the sigmoid alone; SiLU is a product.",
        "ko": "그것은 시그모이드만의 기울기예요. SiLU는 곱이에요.",
    },
}


def silu_grad(z):
    s = sigmoid(z)
    return s * (1.0 - s)
