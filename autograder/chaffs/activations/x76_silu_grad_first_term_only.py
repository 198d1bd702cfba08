"""Half of the product rule: s."""

CHAFF = {
    "function": "silu_grad",
    "kind": "misconception",
    "title": {"en": "half of the product rule: s only", "ko": "곱의 미분에서 s 항만 있어요"},
    "hint": {
        "en": "Both factors depend on z: the product rule has two terms.",
        "ko": "두 인수 모두 z에 따라 변해요. 곱의 미분법에는 항이 둘이에요.",
    },
}


def silu_grad(z):
    return sigmoid(z)
