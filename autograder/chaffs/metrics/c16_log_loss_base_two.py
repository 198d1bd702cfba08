"""Logarithm to base 2."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {"en": "the logarithm has base 2", "ko": "밑이 2인 로그예요"},
    "hint": {
        "en": "Natural logarithm: an even guess between two classes costs ln 2, not 1.",
        "ko": "자연로그예요. 두 클래스를 반반으로 찍으면 1이 아니라 ln 2가 들어요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    return float(-np.mean(np.log2(p[np.arange(len(p)), y])))
