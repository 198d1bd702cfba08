"""The slopes are rounded to six digits."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the result is rounded", "ko": "결과를 반올림했어요"},
    "hint": {
        "en": "Never round inside a function; rounding is for printing.",
        "ko": "함수 안에서는 반올림하지 마세요. 반올림은 출력할 때 해요.",
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
        grad[i] = (above - below) / (2.0 * h)
    return np.round(grad, 6)
