"""All entries are moved together: the slope along (1, 1, …), repeated."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "all entries are moved at once", "ko": "모든 원소를 한꺼번에 움직였어요"},
    "hint": {
        "en": "A partial derivative moves one entry and leaves the others where they are.",
        "ko": "편미분은 원소 하나만 움직이고 나머지는 그대로 둬요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64)
    return np.full(point.shape, (f(point + h) - f(point - h)) / (2.0 * h))
