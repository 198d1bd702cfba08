"""On a copy, but each entry stays where the last step left it."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {
        "en": "the other entries do not stay where they were",
        "ko": "다른 원소가 제자리에 있지 않아요",
    },
    "hint": {
        "en": "When it is the second entry's turn, the first must be back where it was.",
        "ko": "둘째 원소 차례가 되면 첫째 원소는 원래 자리에 돌아와 있어야 해요.",
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
        grad[i] = (above - below) / (2.0 * h)
    return grad
