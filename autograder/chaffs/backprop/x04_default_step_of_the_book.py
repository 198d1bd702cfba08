"""A default step of 1e-4, as in some books."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "convention",
    "title": {"en": "the default step is 1e-4", "ko": "기본 간격이 1e-4예요"},
    "hint": {
        "en": "Some books use 1e-4; here the default step is the one in the handout's table.",
        "ko": "1e-4를 쓰는 책도 있지만, 여기서는 안내문 표에 있는 간격이 기본값이에요.",
    },
}


def numerical_gradient(f, x, h=1e-4):
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
