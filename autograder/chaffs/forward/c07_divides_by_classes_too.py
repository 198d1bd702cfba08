"""Divides by N · C."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {
        "en": "the loss is also divided by the number of classes",
        "ko": "손실을 클래스의 수로도 나눴어요",
    },
    "hint": {
        "en": "Mean over samples, not over entries: each sample has one right class.",
        "ko": "성분이 아니라 표본에 대한 평균이에요. 표본마다 정답 클래스는 하나예요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].sum() / Z.size)
