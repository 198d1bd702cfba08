"""alpha left out of the slope."""

CHAFF = {
    "function": "elu_grad",
    "kind": "misconception",
    "title": {"en": "alpha not used", "ko": "alpha를 쓰지 않아요"},
    "hint": {
        "en": "A factor of the function stays a factor of its slope.",
        "ko": "함수에 곱해진 상수는 기울기에도 그대로 곱해져요.",
    },
}


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0, np.exp(np.minimum(z, 0.0)))
