"""Root inside: the mean of the roots of the squares, which is MAE."""

CHAFF = {
    "function": "rmse",
    "kind": "misconception",
    "title": {"en": "the root is taken before the mean", "ko": "평균하기 전에 제곱근을 구했어요"},
    "hint": {
        "en": "The root of a square is the absolute value: what you have is MAE.",
        "ko": "제곱의 제곱근은 절댓값이에요. 그러면 MAE가 돼요.",
    },
}


def rmse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.mean(np.sqrt((true - pred) ** 2)))
