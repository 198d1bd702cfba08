"""Slope times z on the left: the value, not the slope."""

CHAFF = {
    "function": "leaky_relu_grad",
    "kind": "misconception",
    "title": {"en": "the value on the left side", "ko": "왼쪽에서 값을 돌려줘요"},
    "hint": {
        "en": "On the left you give the height of the line. How steep is it?",
        "ko": "왼쪽에서 직선의 높이를 돌려주고 있어요. 얼마나 가파른가요?",
    },
}


def leaky_relu_grad(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0, negative_slope * z)
