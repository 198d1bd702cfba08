"""Gives the slope itself on the negative side."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "misconception",
    "title": {"en": "the slope instead of slope times z", "ko": "기울기를 곱하지 않고 그대로 내요"},
    "hint": {
        "en": "On the negative side there is a line through 0, not a constant.",
        "ko": "음수 쪽은 상수가 아니라 0을 지나는 직선이에요.",
    },
}


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, -negative_slope * (z < 0.0))
