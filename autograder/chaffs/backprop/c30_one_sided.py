"""(f(x + h) - f(x)) / h: a difference to one side only."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the difference is taken to one side only", "ko": "차분을 한쪽으로만 했어요"},
    "hint": {
        "en": "Go to both sides of x by the same step; the error then shrinks with the square of the step.",
        "ko": "x의 양쪽으로 같은 간격만큼 가 보세요. 그러면 오차가 간격의 제곱으로 줄어들어요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / h
    return grad
