"""The weighted arithmetic mean of precision and recall."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "a weighted arithmetic mean", "ko": "가중 산술 평균이에요"},
    "hint": {
        "en": "F is a harmonic mean, also when it is weighted.",
        "ko": "F는 가중할 때도 조화 평균이에요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    b = beta**2
    score = (_ratio(tp, tp + fp, 0.0) + b * _ratio(tp, tp + fn, 0.0)) / (1 + b)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
