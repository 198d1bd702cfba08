"""The sum over the samples."""

CHAFF = {
    "function": "log_loss",
    "kind": "convention",
    "title": {"en": "the sum instead of the mean", "ko": "평균이 아니라 합이에요"},
    "hint": {
        "en": "Twice the same data must have the same loss.",
        "ko": "같은 데이터를 두 번 넣어도 손실은 같아야 해요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(-np.sum(np.log(p[np.arange(len(p)), y])))
