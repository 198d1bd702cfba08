"""A default tolerance of 1e-5."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "the default tolerance is too loose", "ko": "기본 허용 오차가 너무 느슨해요"},
    "hint": {
        "en": "Look up the default of tol in the handout.",
        "ko": "안내문에서 tol의 기본값을 찾아보세요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-5):
    return relative_error(numerical_gradient(f, x, h), grad) <= tol
