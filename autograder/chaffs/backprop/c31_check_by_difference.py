"""Accepts where the largest |numerical - grad| is at most tol."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "the check is not relative", "ko": "상대 오차로 확인하지 않았어요"},
    "hint": {
        "en": ("Slopes of 1e-7 pass any such check, and right slopes of 1e9 fail it: measure against their size."),
        "ko": ("그러면 1e-7인 기울기는 무엇이든 통과하고 1e9인 맞는 기울기는 떨어져요. 크기에 견주어 재세요."),
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
    return bool(np.max(np.abs(numerical - grad)) <= tol)
