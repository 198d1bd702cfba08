"""The sum of the squares."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "the sum instead of the mean", "ko": "평균이 아니라 합이에요"},
    "hint": {
        "en": "Twice the same data must have the same error.",
        "ko": "같은 데이터를 두 번 넣어도 오차는 같아야 해요.",
    },
}


def mse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.sum((true - pred) ** 2))
