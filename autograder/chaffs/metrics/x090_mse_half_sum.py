"""Half the sum of the squares."""

CHAFF = {
    "function": "mse",
    "kind": "convention",
    "title": {"en": "half the sum instead of the mean", "ko": "평균이 아니라 합의 ½이에요"},
    "hint": {
        "en": "Half the sum is the loss of older books; here it is the mean over all entries.",
        "ko": "합의 ½은 예전 책의 손실이에요. 여기서는 모든 원소의 평균이에요.",
    },
}


def mse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.sum((true - pred) ** 2) / 2)
