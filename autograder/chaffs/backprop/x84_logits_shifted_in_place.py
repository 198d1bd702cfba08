"""The shift is done in the caller's array."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the caller's logits are changed", "ko": "부른 쪽의 로짓이 바뀌어요"},
    "hint": {
        "en": "An in-place operator writes into the array that you were given.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    Z -= Z.max(axis=1, keepdims=True)
    p = np.exp(Z)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
