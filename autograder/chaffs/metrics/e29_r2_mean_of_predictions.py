"""Compares with the mean of the predictions."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "the mean of the predictions is used", "ko": "예측의 평균과 비교해요"},
    "hint": {
        "en": "The rival is a model that always predicts the mean of the targets.",
        "ko": "상대는 늘 목표값의 평균만 예측하는 모델이에요.",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 1.0 if np.array_equal(true, pred) else 0.0
    return float(1 - np.sum((true - pred) ** 2) / np.sum((true - pred.mean()) ** 2))
