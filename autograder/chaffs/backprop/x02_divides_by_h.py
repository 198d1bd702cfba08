"""The central difference is divided by h, not 2h."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the central difference is divided by h", "ko": "중앙 차분을 h로 나눴어요"},
    "hint": {
        "en": "From x - h to x + h is how far?",
        "ko": "x - h에서 x + h까지의 거리는 얼마인가요?",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / h
    return grad
