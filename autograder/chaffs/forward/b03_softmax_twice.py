"""Softmax is applied before the loss that applies it again."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "softmax is applied twice", "ko": "softmax를 두 번 적용했어요"},
    "hint": {"en": "The loss already takes logits.", "ko": "이 손실은 이미 로짓을 받아요."},
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    Z = _softmax(Z)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())
