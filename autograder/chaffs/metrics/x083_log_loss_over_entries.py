"""Divides by N·C."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "divided by N times C", "ko": "N·C로 나눠요"},
    "hint": {
        "en": "The mean is over samples, not over the entries of the table.",
        "ko": "평균은 표의 원소가 아니라 샘플에 대한 것이에요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    n = np.size(probabilities)
    return float(-np.sum(np.log(p[np.arange(len(p)), y])) / n)
