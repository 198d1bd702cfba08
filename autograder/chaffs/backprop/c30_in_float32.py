"""The entry is moved in float32."""

CHAFF = {
    "function": "numerical_gradient",
    "kind": "misconception",
    "title": {"en": "the step is taken in float32", "ko": "float32로 간격을 움직였어요"},
    "hint": {
        "en": "float32 holds seven digits: a step of 1e-5 is nearly lost in it. Compute in float64.",
        "ko": ("float32는 유효숫자가 일곱 자리 정도라 1e-5만큼 움직이면 거의 사라져요. float64로 계산하세요."),
    },
}


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float32)
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
