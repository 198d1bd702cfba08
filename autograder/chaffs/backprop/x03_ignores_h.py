"""The argument h is not used; the step is always 1e-5."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the argument h is not used", "ko": "인수 h를 쓰지 않았어요"},
    "hint": {
        "en": "The caller may ask for another step; use the one that is given.",
        "ko": "부르는 쪽에서 다른 간격을 줄 수 있어요. 주어진 간격을 쓰세요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    h = 1e-5
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
