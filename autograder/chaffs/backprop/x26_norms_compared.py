"""One ratio of norms is held against tol."""

CHAFF = {
    "function": "gradient_check",
    "kind": "convention",
    "title": {"en": "norms are compared instead of entries", "ko": "원소 대신 노름을 비교했어요"},
    "hint": {
        "en": "Some courses compare norms; here every entry counts, the small ones too.",
        "ko": "노름을 비교하는 강의도 있지만, 여기서는 작은 원소도 하나하나 세요.",
    },
}


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
    sizes = np.linalg.norm(numerical) + np.linalg.norm(grad)
    return bool(np.linalg.norm(numerical - grad) / max(1e-8, sizes) <= tol)
