"""Plain ReLU, whatever the slope."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "misconception",
    "title": {"en": "no leak at all", "ko": "전혀 새지 않아요"},
    "hint": {
        "en": "Negative values are to be made small here, not cut off.",
        "ko": "여기서는 음수를 자르지 않고 작게 만들어요.",
    },
}


def leaky_relu(z, negative_slope=0.01):
    return np.maximum(np.asarray(z, dtype=np.float64), 0.0)
