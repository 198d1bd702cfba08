"""The argument tol is not used."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "the argument tol is not used", "ko": "인수 tol을 쓰지 않았어요"},
    "hint": {
        "en": "The caller says how much error is acceptable.",
        "ko": "얼마만큼의 오차를 받아들일지는 부르는 쪽이 정해요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad) <= 1e-6
