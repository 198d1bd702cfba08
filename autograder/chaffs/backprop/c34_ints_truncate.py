"""x keeps its dtype, so that in an int array x + h is cut back to x."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "an int array cannot hold x + h", "ko": "정수 배열은 x + h를 담지 못해요"},
    "hint": {
        "en": "Storing 3.00001 in an int array gives 3. Make x float64 first.",
        "ko": "정수 배열에 3.00001을 넣으면 3이 돼요. 먼저 x를 float64로 바꾸세요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x)
    grad = np.zeros(point.shape, dtype=np.float64)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / (2.0 * h)
    return grad
