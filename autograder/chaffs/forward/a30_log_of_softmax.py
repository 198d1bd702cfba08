"""log(softmax(Z)): −inf where the probability is rounded to 0."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {
        "en": "the logarithm of a rounded probability is taken",
        "ko": "반올림된 확률의 로그를 구했어요",
    },
    "hint": {
        "en": "e^−1000 is rounded to 0, yet its logarithm is −1000. Do not go through the probability.",
        "ko": "확률 e^−1000은 0으로 반올림되지만 로그는 −1000이에요. 확률을 거치지 마세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    log_p = np.log(_softmax(Z))
    return float(-log_p[np.arange(len(y)), y].mean())
