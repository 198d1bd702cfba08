"""No clipping: a certain mistake costs inf."""

CHAFF = {
    "function": "log_loss",
    "kind": "convention",
    "title": {"en": "probabilities are not clipped", "ko": "확률을 자르지 않아요"},
    "hint": {
        "en": "A probability of exactly 0 for the truth must not make the mean infinite.",
        "ko": "실제 클래스의 확률이 정확히 0이어도 평균이 무한대가 되면 안 돼요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(p[np.arange(len(p)), y])))
