"""The length of the error vector: root of the sum."""

CHAFF = {
    "function": "rmse",
    "kind": "misconception",
    "title": {"en": "the root of the sum", "ko": "합의 제곱근이에요"},
    "hint": {
        "en": "The norm grows with the number of entries; a mean does not.",
        "ko": "노름은 원소가 많을수록 커져요. 평균은 그렇지 않아요.",
    },
}


def rmse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.sqrt(np.sum((true - pred) ** 2)))
