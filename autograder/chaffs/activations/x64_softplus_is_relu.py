"""ReLU: the kink was not smoothed."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "not smooth", "ko": "매끄럽지 않아요"},
    "hint": {
        "en": "That still has the kink of ReLU; softplus is above 0 everywhere.",
        "ko": "ReLU의 꺾임이 그대로 있어요. softplus는 어디서나 0보다 커요.",
    },
}


def softplus(z):
    return np.maximum(np.asarray(z, dtype=np.float64), 0.0)
