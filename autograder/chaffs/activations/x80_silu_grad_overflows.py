"""The quotient rule on z/(1+exp(-z)): inf/inf for very negative z."""

CHAFF = {
    "function": "silu_grad",
    "kind": "misconception",
    "title": {"en": "exponentials overflow", "ko": "지수가 넘쳐요"},
    "hint": {
        "en": ("The quotient rule leaves squares of huge exponentials. Use the product rule on z and the sigmoid."),
        "ko": "몫의 미분법을 쓰면 거대한 지수의 제곱이 남아요. z와 시그모이드에 곱의 미분법을 써 보세요.",
    },
}


def silu_grad(z):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(-z)
    return (1.0 + e + z * e) / (1.0 + e) ** 2
