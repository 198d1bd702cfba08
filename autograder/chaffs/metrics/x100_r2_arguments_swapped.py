"""Divides by the spread of the predictions: the arguments are swapped."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "targets and predictions are swapped", "ko": "목표값과 예측이 바뀌었어요"},
    "hint": {
        "en": "MSE does not mind the order of its arguments; R² does.",
        "ko": "MSE는 인수의 순서와 상관없지만 R²는 달라요.",
    },
}


def r2(y_true, y_pred):
    pred, true = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 1.0 if np.array_equal(true, pred) else 0.0
    return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))
