"""Only the true class gets a slope."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "only the true class gets a slope", "ko": "정답 클래스에만 기울기가 있어요"},
    "hint": {
        "en": "Lowering the other logits lowers the loss, too: they have slopes of their own.",
        "ko": "다른 로짓을 내려도 손실이 줄어요. 그 로짓들에도 기울기가 있어요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p * np.eye(Z.shape[1])[y] / len(Z)
