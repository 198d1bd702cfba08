"""0.0 for a constant target, even where the prediction is perfect."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "a perfect prediction of a constant gets 0", "ko": "상수를 완벽히 맞혀도 0이에요"},
    "hint": {
        "en": "A perfect prediction is perfect, constant target or not.",
        "ko": "목표값이 상수여도 완벽한 예측은 완벽한 거예요.",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 0.0
    return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))
