"""For (N,) only the samples of class 1 contribute."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "samples of class 0 cost nothing", "ko": "클래스 0인 샘플의 손실이 없어요"},
    "hint": {
        "en": "A sample of class 0 has a probability, too: what is left of 1.",
        "ko": "클래스 0인 샘플에도 확률이 있어요. 1에서 남은 만큼이에요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    y = np.asarray(y_true)
    if p.ndim == 1:
        return float(-np.mean(y * np.log(p)))
    return float(-np.mean(np.log(p[np.arange(len(p)), y])))
