"""Sigmoid is applied to the logits before the loss that applies it again."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "sigmoid is applied twice", "ko": "sigmoid를 두 번 적용했어요"},
    "hint": {"en": "The loss already takes logits.", "ko": "이 손실은 이미 로짓을 받아요."},
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    z = _sigmoid(z)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())
