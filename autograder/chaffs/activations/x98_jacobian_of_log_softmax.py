"""I - 1 pᵀ, the Jacobian of log_softmax."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "Jacobian of log_softmax", "ko": "log_softmax의 야코비안이에요"},
    "hint": {
        "en": "That is how the logarithms of the probabilities move; the matrix asked for is symmetric.",
        "ko": "그것은 확률의 로그가 움직이는 모습이에요. 구하려는 행렬은 대칭이에요.",
    },
}


def softmax_jacobian(z):
    p = softmax(z)
    return np.eye(p.size) - p[np.newaxis, :]
