"""Starts at the highest score: the point (0, 0) is missing."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "the point (0, 0) is missing", "ko": "(0, 0) 점이 없어요"},
    "hint": {
        "en": "There is a threshold so high that nothing is called positive.",
        "ko": "아무것도 양성이라고 부르지 않을 만큼 높은 임계값도 있어요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
