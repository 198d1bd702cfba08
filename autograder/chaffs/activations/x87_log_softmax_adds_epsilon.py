"""log(softmax(z) + 1e-12): no -inf, but every value is biased."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "a small number added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    "hint": {
        "en": (
            "The small number hides the infinity but bends all small probabilities. Do not take the "
            "logarithm of the probability at all."
        ),
        "ko": ("작은 수는 무한대를 가리지만 작은 확률을 모두 왜곡해요. 확률에 로그를 취하는 일 자체를 피하세요."),
    },
}


def log_softmax(z, axis=-1):
    return np.log(softmax(z, axis) + 1e-12)
