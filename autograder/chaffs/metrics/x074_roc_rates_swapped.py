"""(tpr, fpr) instead of (fpr, tpr)."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "the two rates are swapped", "ko": "두 비율이 바뀌었어요"},
    "hint": {
        "en": "The false positive rate comes first: it is the horizontal axis.",
        "ko": "거짓 양성 비율이 먼저예요. 가로축이거든요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
    called = score >= thresholds[:, None]
    return called[:, positive].mean(axis=1), called[:, ~positive].mean(axis=1), thresholds
