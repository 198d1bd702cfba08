"""True where the error is larger than tol."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "the answer is the wrong way round", "ko": "대답이 거꾸로예요"},
    "hint": {
        "en": "True says: this gradient is right.",
        "ko": "True는 기울기가 맞다는 뜻이에요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad) > tol
