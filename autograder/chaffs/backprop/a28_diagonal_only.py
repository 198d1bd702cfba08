"""p(1 - p) as the softmax's slope, and nothing for the other classes."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "only the diagonal of the softmax's slopes", "ko": "소프트맥스 기울기의 대각선만 썼어요"},
    "hint": {
        "en": "Raise one logit and all probabilities of the row move, not only its own.",
        "ko": "로짓 하나를 올리면 그 확률만이 아니라 그 행의 모든 확률이 움직여요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    hot = np.eye(Z.shape[1])[y]
    return (p - hot) * p * (1.0 - p) / len(Z)
