"""Only the first axis is walked along."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "only vectors are handled", "ko": "벡터만 다뤄요"},
    "hint": {
        "en": "x may be a matrix, or a single number: visit every entry, whatever the shape.",
        "ko": "x는 행렬일 수도, 수 하나일 수도 있어요. 모양이 어떻든 모든 원소를 찾아가세요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in range(len(point)):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / (2.0 * h)
    return grad
