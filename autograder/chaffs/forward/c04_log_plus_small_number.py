"""log(softmax(Z) + 1e-7)."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    "hint": {
        "en": "Adding a small number shifts every loss a little, and caps the large ones.",
        "ko": "작은 수를 더하면 모든 손실이 조금씩 밀리고, 큰 손실에는 천장이 생겨요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    log_p = np.log(_softmax(Z) + 1e-7)
    return float(-log_p[np.arange(len(y)), y].mean())
