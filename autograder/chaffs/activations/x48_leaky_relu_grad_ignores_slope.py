"""0.01 written into the body."""

CHAFF = {
    "function": "leaky_relu_grad",
    "kind": "misconception",
    "title": {"en": "argument not used", "ko": "인수를 쓰지 않아요"},
    "hint": {
        "en": "The slope is an argument; the body always uses the same number.",
        "ko": "기울기는 인수예요. 그런데 함수 안에서는 늘 같은 숫자를 써요.",
    },
}


def leaky_relu_grad(z, negative_slope=0.01):
    return np.where(np.asarray(z, dtype=np.float64) > 0.0, 1.0, 0.01)
