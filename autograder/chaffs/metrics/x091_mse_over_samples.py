"""Sums over the columns, and averages over the rows only."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "the columns are summed", "ko": "열을 합했어요"},
    "hint": {
        "en": "All entries of the table are averaged, not only its rows.",
        "ko": "행만이 아니라 표의 모든 원소를 평균해요.",
    },
}


def mse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.sum((true - pred) ** 2) / len(true))
