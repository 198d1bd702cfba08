"""The sum over the samples."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "convention",
    "title": {"en": "the losses are summed, not averaged", "ko": "손실을 평균하지 않고 더했어요"},
    "hint": {
        "en": "Twice the batch should give the same loss: average over the samples.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 표본에 대해 평균하세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].sum())
