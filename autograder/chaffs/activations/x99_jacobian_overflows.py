"""Its own softmax without the shift."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "softmax without a shift inside", "ko": "안에서 최댓값을 빼지 않은 softmax를 써요"},
    "hint": {
        "en": "The exponentials inside overflow for large logits. You have already built a safe softmax.",
        "ko": "안에 있는 지수가 큰 로짓에서 넘쳐요. 안전한 softmax는 이미 만들어 두었어요.",
    },
}


def softmax_jacobian(z):
    e = np.exp(np.asarray(z, dtype=np.float64))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
