"""Clips at the epsilon of the input's own type."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "clipped at the epsilon of the input's type", "ko": "입력 형식의 ε에서 잘라요"},
    "hint": {
        "en": "Computation is in float64 whatever comes in, and so is the epsilon.",
        "ko": "무엇이 들어오든 계산은 float64로 해요. ε도요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities)
    p = p if p.dtype.kind == "f" else p.astype(np.float64)
    eps = float(np.finfo(p.dtype).eps)
    p = np.clip(p.astype(np.float64), eps, 1 - eps)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(-np.mean(np.log(p[np.arange(len(p)), y])))
