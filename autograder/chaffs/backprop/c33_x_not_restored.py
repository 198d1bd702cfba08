"""x is moved in place and never put back."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "x is not put back after the step", "ko": "움직인 x를 되돌려 놓지 않았어요"},
    "hint": {
        "en": "After each entry put back what was there, or the next slopes are taken at another point.",
        "ko": ("원소 하나를 살펴본 뒤에는 원래 값을 되돌려 놓으세요. 아니면 다음 기울기를 다른 점에서 구하게 돼요."),
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.asarray(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        grad[i] = (above - below) / (2.0 * h)
    return grad
