"""The mean of log p: negative."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the sign is missing", "ko": "부호가 빠졌어요"},
    "hint": {
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수예요. 손실은 그렇지 않아요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(log_p[np.arange(len(y)), y].mean())
