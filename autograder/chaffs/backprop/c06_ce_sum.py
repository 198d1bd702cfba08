"""The slope of the sum over the samples."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "convention",
    "title": {
        "en": "slope of the sum, not of the mean (cross-entropy)",
        "ko": "평균이 아니라 합의 기울기예요 (교차 엔트로피)",
    },
    "hint": {
        "en": "With a sum the slope grows with the batch; here the loss is the mean over the samples.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 표본에 대한 평균이에요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p
