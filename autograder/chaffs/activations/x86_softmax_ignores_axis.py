"""Always the last axis, whatever axis says."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "axis not used", "ko": "axis를 쓰지 않아요"},
    "hint": {
        "en": "The caller may ask for another axis than the last.",
        "ko": "부르는 쪽이 마지막이 아닌 축을 원할 수도 있어요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
