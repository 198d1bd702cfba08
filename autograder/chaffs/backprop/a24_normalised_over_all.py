"""The softmax is normalised over the whole batch."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "one distribution for the whole batch", "ko": "배치 전체를 분포 하나로 봤어요"},
    "hint": {
        "en": "Each row is a distribution of its own and sums to 1.",
        "ko": "행마다 분포가 하나씩이고 합이 1이에요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum()
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
