"""Takes z for tanh's output: 1 - z²."""

CHAFF = {
    "function": "tanh_grad",
    "kind": "misconception",
    "title": {"en": "z used as if it were the output", "ko": "z를 출력으로 여겨요"},
    "hint": {
        "en": "The formula is written in the output of tanh, but the argument is what goes into it.",
        "ko": "공식은 tanh의 출력으로 쓰여 있지만, 인수로 받는 것은 tanh에 들어가는 값이에요.",
    },
}


def tanh_grad(z):
    return 1.0 - np.asarray(z, dtype=np.float64) ** 2
