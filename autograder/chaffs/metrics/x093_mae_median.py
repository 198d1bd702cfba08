"""The median of the absolute errors."""

CHAFF = {
    "function": "mae",
    "kind": "misconception",
    "title": {"en": "the median instead of the mean", "ko": "평균이 아니라 중앙값이에요"},
    "hint": {
        "en": "The M is for mean: a single large error must show.",
        "ko": "M은 평균(mean)이에요. 큰 오차 하나도 드러나야 해요.",
    },
}


def mae(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    return float(np.median(np.abs(true - pred)))
