"""An error of exactly tol is refused."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "an error of exactly tol is refused", "ko": "오차가 정확히 tol이면 거절해요"},
    "hint": {
        "en": "tol is the largest error that is still accepted.",
        "ko": "tol은 받아들여지는 가장 큰 오차예요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad) < tol
