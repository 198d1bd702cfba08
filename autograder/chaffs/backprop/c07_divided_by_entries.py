"""Divides by N · C."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {
        "en": "the mean is over all entries, not the samples",
        "ko": "표본이 아니라 모든 원소로 평균 냈어요",
    },
    "hint": {
        "en": "Each sample has one loss, however many classes there are.",
        "ko": "클래스가 몇 개든 표본 하나의 손실은 하나예요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / Z.size
