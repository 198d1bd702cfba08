"""The minus is missing."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "the minus is missing", "ko": "음수 부호가 빠졌어요"},
    "hint": {
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수지만 손실은 음수가 아니에요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(np.mean(np.log(p[np.arange(len(p)), y])))
