"""hot - p: the slope of +log p."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the minus of -log p is missing", "ko": "-log p의 마이너스가 빠졌어요"},
    "hint": {
        "en": "-log p falls as p rises: raising the true logit must lower the loss.",
        "ko": "p가 커지면 -log p는 작아져요. 정답의 로짓을 올리면 손실이 줄어야 해요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return -p / len(Z)
