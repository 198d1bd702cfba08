"""exp(-z)/(1+exp(-z))²: the square overflows long before the exponential does."""

CHAFF = {
    "function": "sigmoid_grad",
    "kind": "misconception",
    "title": {"en": "the squared exponential overflows", "ko": "지수의 제곱이 넘쳐요"},
    "hint": {
        "en": (
            "The quotient squares an exponential that may be huge. Write the slope in terms of the "
            "sigmoid's value, which never is."
        ),
        "ko": ("이 분수는 아주 커질 수 있는 지수를 제곱해요. 절대 커지지 않는 시그모이드의 값으로 기울기를 써 보세요."),
    },
}


def sigmoid_grad(z):
    e = np.exp(-np.asarray(z, dtype=np.float64))
    return e / (1.0 + e) ** 2
