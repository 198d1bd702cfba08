"""log(1 + e^-z): falls instead of rising."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "mirrored", "ko": "좌우가 뒤집혔어요"},
    "hint": {
        "en": "Like ReLU it must rise to the right.",
        "ko": "ReLU처럼 오른쪽으로 올라가야 해요.",
    },
}


def softplus(z):
    return np.logaddexp(0.0, -np.asarray(z, dtype=np.float64))
