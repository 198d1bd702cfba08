"""Both sides swapped."""

CHAFF = {
    "function": "leaky_relu_grad",
    "kind": "misconception",
    "title": {"en": "both sides swapped", "ko": "양쪽이 바뀌었어요"},
    "hint": {
        "en": "Which side is steep, and which one leaks?",
        "ko": "어느 쪽이 가파르고, 어느 쪽이 새나요?",
    },
}


def leaky_relu_grad(z, negative_slope=0.01):
    return np.where(np.asarray(z, dtype=np.float64) > 0.0, negative_slope, 1.0)
