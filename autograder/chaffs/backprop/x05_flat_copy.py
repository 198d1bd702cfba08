"""ravel of an array in column order is a copy: f never sees the step."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {
        "en": "the step is taken in a copy that f never sees",
        "ko": "f가 보지 못하는 사본을 움직였어요",
    },
    "hint": {
        "en": ("Flattening an array that is not in row order makes a copy, and changing the copy changes nothing."),
        "ko": "행 순서로 놓이지 않은 배열을 펴면 사본이 생기고, 사본을 바꿔도 원본은 그대로예요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    flat = point.ravel()
    grad = np.zeros(point.size)
    for i in range(point.size):
        center = flat[i]
        flat[i] = center + h
        above = f(point)
        flat[i] = center - h
        below = f(point)
        flat[i] = center
        grad[i] = (above - below) / (2.0 * h)
    return grad.reshape(point.shape)
