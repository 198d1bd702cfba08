"""1 - tanh(z): the square forgotten."""

CHAFF = {
    "function": "tanh_grad",
    "kind": "misconception",
    "title": {"en": "square forgotten", "ko": "제곱을 빠뜨렸어요"},
    "hint": {
        "en": "The slope of tanh is symmetric and at most 1; yours is neither. Something is to be squared.",
        "ko": "tanh의 기울기는 좌우 대칭이고 1을 넘지 않아요. 무언가를 제곱해야 해요.",
    },
}


def tanh_grad(z):
    return 1.0 - tanh(z)
