"""p(1 - p) on the diagonal and 0 elsewhere."""

CHAFF = {
    "function": "softmax_jacobian",
    "kind": "misconception",
    "title": {"en": "off-diagonal entries forgotten", "ko": "대각선 밖이 0이에요"},
    "hint": {
        "en": "When one logit rises, every other probability falls: the entries off the diagonal are not 0.",
        "ko": "로짓 하나가 커지면 다른 확률은 모두 작아져요. 대각선 밖의 성분은 0이 아니에요.",
    },
}


def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p * (1.0 - p))
