"""The argument h is not handed on."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "the argument h is not handed on", "ko": "인수 h를 넘겨주지 않았어요"},
    "hint": {
        "en": "The numerical gradient should use the step that was asked for.",
        "ko": "수치 미분은 요청받은 간격을 써야 해요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x), grad) <= tol
