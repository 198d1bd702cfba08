"""Z -= Z.max(...) in the caller's array."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the caller's logits are changed", "ko": "부른 쪽의 로짓이 바뀌어요"},
    "hint": {
        "en": "-= writes into the array that was passed in: make a new one.",
        "ko": "-=는 받은 배열에 써요. 새 배열을 만드세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    Z -= Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())
