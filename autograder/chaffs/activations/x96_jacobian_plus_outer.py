"""diag(p) + p pᵀ: the sign off the diagonal."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "sign off the diagonal", "ko": "대각선 밖의 부호가 반대예요"},
    "hint": {
        "en": "Probabilities sum to 1 always, so each column of their slopes sums to 0.",
        "ko": "확률의 합은 늘 1이에요. 그러니 기울기를 열마다 더하면 0이어야 해요.",
    },
}


def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p) + np.outer(p, p)
