"""t(1 - t), the sigmoid's formula."""

CHAFF = {
    "function": "tanh_grad",
    "kind": "misconception",
    "title": {"en": "the sigmoid's formula", "ko": "시그모이드의 공식을 써요"},
    "hint": {
        "en": "That is the pattern of the sigmoid's slope. At 0, where tanh is steepest, it gives 0.",
        "ko": "그것은 시그모이드 기울기의 꼴이에요. tanh가 가장 가파른 0에서 0이 나와요.",
    },
}


def tanh_grad(z):
    t = tanh(z)
    return t * (1.0 - t)
