"""Leaves the lowest score out: the point (1, 1) is missing."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "the point (1, 1) is missing", "ko": "(1, 1) 점이 없어요"},
    "hint": {
        "en": "At the lowest score everything is called positive; that is a point, too.",
        "ko": "가장 낮은 점수에서는 모두 양성이라고 불러요. 그것도 점이에요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.unique(score)[:0:-1]])
    called = score >= thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
