"""The softmax runs over the samples."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the softmax runs over the samples", "ko": "소프트맥스가 표본 방향으로 돼 있어요"},
    "hint": {
        "en": "The classes of one sample stand in one row; they are what competes.",
        "ko": "한 표본의 클래스들은 한 행에 있어요. 서로 겨루는 것은 그 클래스들이에요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=0, keepdims=True))
    p /= p.sum(axis=0, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
