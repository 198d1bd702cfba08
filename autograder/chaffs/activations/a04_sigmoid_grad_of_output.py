"""Takes z for the sigmoid's output: z(1 - z)."""

CHAFF = {
    "function": "sigmoid_grad",
    "kind": "misconception",
    "title": {"en": "z used as if it were the output", "ko": "z를 출력으로 여겨요"},
    "hint": {
        "en": "The formula is written in the output s of the sigmoid, but the argument is the logit z.",
        "ko": "공식은 시그모이드의 출력 s로 쓰여 있지만, 인수로 받는 것은 로짓 z예요.",
    },
}


def sigmoid_grad(z):
    z = np.asarray(z, dtype=np.float64)
    return z * (1.0 - z)
