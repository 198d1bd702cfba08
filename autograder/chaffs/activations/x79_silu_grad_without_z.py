"""s + s(1 - s): the factor z in the second term forgotten."""

CHAFF = {
    "function": "silu_grad",
    "kind": "misconception",
    "title": {"en": "z missing in the second term", "ko": "두 번째 항에 z가 없어요"},
    "hint": {
        "en": "In the second term the first factor stays as it is; yours has lost it.",
        "ko": "두 번째 항에서는 첫 번째 인수가 그대로 남아요. 그게 빠졌어요.",
    },
}


def silu_grad(z):
    s = sigmoid(z)
    return s + s * (1.0 - s)
