"""The mean of the columns' roots."""

CHAFF = {
    "function": "rmse",
    "kind": "misconception",
    "title": {"en": "each column has its own root", "ko": "열마다 제곱근을 구했어요"},
    "hint": {
        "en": "The root of a mean is not the mean of roots: pool all entries first.",
        "ko": "평균의 제곱근은 제곱근의 평균과 달라요. 먼저 모든 원소를 모으세요.",
    },
}


def rmse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.mean(np.sqrt(np.mean((true - pred) ** 2, axis=0))))
