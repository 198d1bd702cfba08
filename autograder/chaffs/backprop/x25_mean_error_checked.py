"""The mean relative error is held against tol."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {"en": "one wrong entry is averaged away", "ko": "틀린 원소 하나가 평균에 묻혀요"},
    "hint": {
        "en": "A gradient is right when every entry is.",
        "ko": "모든 원소가 맞아야 기울기가 맞는 거예요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
    errors = np.abs(numerical - grad) / np.maximum(1e-8, np.abs(numerical) + np.abs(grad))
    return bool(np.mean(errors) <= tol)
