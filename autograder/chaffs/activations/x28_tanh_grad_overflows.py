"""1/cosh²: the hyperbolic cosine overflows."""

CHAFF = {
    "function": "tanh_grad",
    "kind": "misconception",
    "title": {"en": "cosh overflows", "ko": "cosh가 넘쳐요"},
    "hint": {
        "en": ("cosh grows like an exponential and overflows far out. Write the slope with the value of tanh."),
        "ko": "cosh는 지수처럼 커져서 멀리에서는 넘쳐요. tanh의 값으로 기울기를 써 보세요.",
    },
}


def tanh_grad(z):
    return 1.0 / np.cosh(np.asarray(z, dtype=np.float64)) ** 2
