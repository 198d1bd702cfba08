"""-p pᵀ everywhere: the diagonal's own term forgotten."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "the diagonal's own term forgotten", "ko": "대각선의 항을 빠뜨렸어요"},
    "hint": {
        "en": "A probability rises with its own logit: the diagonal is positive.",
        "ko": "확률은 자기 로짓이 커지면 커져요. 대각선은 양수예요.",
    },
}


def softmax_jacobian(z):
    p = softmax(z)
    return -np.outer(p, p)
