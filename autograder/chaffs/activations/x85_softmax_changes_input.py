"""Subtracts the maximum in place."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    "hint": {
        "en": "A subtraction in place also shifts the caller's logits.",
        "ko": "제자리에서 빼면 부른 쪽의 로짓까지 밀려요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    z -= z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)
