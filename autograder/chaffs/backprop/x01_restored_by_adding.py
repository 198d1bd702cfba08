"""The steps are undone by adding h again, which leaves a rounding error in x."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "x comes back with a rounding error", "ko": "x가 반올림 오차를 안고 돌아와요"},
    "hint": {
        "en": (
            "Adding and subtracting a step need not give back the very same number. Remember the old value instead."
        ),
        "ko": "더했다 뺐다 하면 똑같은 수로 돌아오지 않을 수 있어요. 원래 값을 기억해 두세요.",
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.asarray(x, dtype=np.float64)
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        point[i] += h
        above = f(point)
        point[i] -= 2.0 * h
        below = f(point)
        point[i] += h
        grad[i] = (above - below) / (2.0 * h)
    return grad
