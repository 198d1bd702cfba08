"""Cuts negative values off at 0."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "negative values are cut off", "ko": "음수를 0으로 잘라요"},
    "hint": {
        "en": "Worse than the mean is possible, and the sign says so. R² is no square.",
        "ko": "평균보다 못할 수도 있고, 부호가 그것을 말해 줘요. R²은 제곱이 아니에요.",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 1.0 if np.array_equal(true, pred) else 0.0
    return float(max(0.0, 1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2)))
