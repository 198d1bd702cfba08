"""log(p + 1e-7) instead of clipping."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    "hint": {
        "en": "Adding moves every value and can make the loss negative. Clip instead.",
        "ko": "더하면 모든 값이 움직이고 손실이 음수가 될 수도 있어요. 자르는 것과 달라요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(-np.mean(np.log(p[np.arange(len(p)), y] + 1e-7)))
