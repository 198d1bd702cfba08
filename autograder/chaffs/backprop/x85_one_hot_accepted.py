"""Labels of any shape are flattened."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "labels of another shape are accepted", "ko": "모양이 다른 레이블을 받아들여요"},
    "hint": {
        "en": "Labels (N, 1) are a sign of a mistake elsewhere: say so instead of guessing.",
        "ko": "레이블이 (N, 1)이라면 다른 곳에서 실수한 거예요. 짐작하지 말고 오류를 내세요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    y = y.ravel()
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
