"""Always the last axis, whatever axis says."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "axis not used", "ko": "axis를 쓰지 않아요"},
    "hint": {
        "en": "The caller may ask for another axis than the last.",
        "ko": "부르는 쪽이 마지막이 아닌 축을 원할 수도 있어요.",
    },
}


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    d = z - z.max(axis=-1, keepdims=True)
    return d - np.log(np.exp(d).sum(axis=-1, keepdims=True))
