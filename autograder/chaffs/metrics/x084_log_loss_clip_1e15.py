"""Clips at 1e-15, as older libraries do."""

CHAFF = {
    "function": "log_loss",
    "kind": "convention",
    "title": {"en": "clipped at 1e-15", "ko": "1e-15에서 잘라요"},
    "hint": {
        "en": "Older libraries clip there; here it is the machine epsilon of float64.",
        "ko": "예전 라이브러리가 그렇게 해요. 여기서는 float64의 ε이에요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-15, 1 - 1e-15)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(-np.mean(np.log(p[np.arange(len(p)), y])))
