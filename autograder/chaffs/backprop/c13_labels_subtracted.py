"""p - y[:, None]: the class number itself is subtracted."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "class numbers are used as if they were one-hot", "ko": "클래스 번호를 원-핫처럼 썼어요"},
    "hint": {
        "en": "y holds the number of the class: it says where to subtract, not how much.",
        "ko": "y에는 클래스 번호가 들어 있어요. 얼마를 뺄지가 아니라 어디에서 뺄지를 알려줘요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p = p - y[:, np.newaxis]
    return p / len(Z)
