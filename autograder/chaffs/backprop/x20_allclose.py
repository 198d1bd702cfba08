"""np.allclose with its own default tolerances beside tol."""

CHAFF = {
    "function": "gradient_check",
    "kind": "misconception",
    "title": {
        "en": "np.allclose brings tolerances of its own",
        "ko": "np.allclose에는 자체 허용 오차가 있어요",
    },
    "hint": {
        "en": "np.allclose adds a relative and an absolute tolerance that you did not ask for.",
        "ko": "np.allclose는 요청하지 않은 상대 허용 오차와 절대 허용 오차를 더해요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
    return bool(np.allclose(numerical, grad, atol=tol))
