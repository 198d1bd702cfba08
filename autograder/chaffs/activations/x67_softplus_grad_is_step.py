"""The slope of ReLU."""

CHAFF = {
    "function": "softplus_grad",
    "kind": "misconception",
    "title": {"en": "the slope of ReLU", "ko": "ReLU의 기울기예요"},
    "hint": {
        "en": "Softplus is smooth, and so is its slope: no jump at 0.",
        "ko": "softplus는 매끄럽고, 기울기도 매끄러워요. 0에서 뛰지 않아요.",
    },
}


def softplus_grad(z):
    return step(z)
