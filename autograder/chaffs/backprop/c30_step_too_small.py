"""A default step of 1e-12, where rounding drowns the difference."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the default step is far too small", "ko": "기본 간격이 너무 작아요"},
    "hint": {
        "en": ("With a very small step the two values differ in their last digits only, and rounding takes over."),
        "ko": "간격이 너무 작으면 두 함숫값이 마지막 몇 자리만 달라서 반올림 오차가 커져요.",
    },
}


def numerical_gradient(f, x, h=1e-12):
    point = np.array(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / (2.0 * h)
    return grad
