"""max(z, 0) + log(1 + exp(-|z|)): no overflow, but log(1 + tiny) is 0."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "left tail lost", "ko": "왼쪽 꼬리가 사라져요"},
    "hint": {
        "en": ("There is no overflow any more, but 1 plus a tiny number is 1. NumPy has a logarithm made for that."),
        "ko": ("이제 넘치지는 않지만, 1에 아주 작은 수를 더하면 1이에요. NumPy에는 이런 때를 위한 로그가 있어요."),
    },
}


def softplus(z):
    z = np.asarray(z, dtype=np.float64)
    return np.maximum(z, 0.0) + np.log(1.0 + np.exp(-np.abs(z)))
