"""TN / (TN + FN), of those called negative."""

CHAFF = {
    "function": "specificity",
    "kind": "misconception",
    "title": {
        "en": "of those called negative instead of those that are",
        "ko": "음성이라고 부른 것에 대해 물었어요",
    },
    "hint": {
        "en": "Specificity is the recall of the negatives: start from those that are negative.",
        "ko": "특이도는 음성의 재현율이에요. 정말 음성인 것에서 시작하세요.",
    },
}


def specificity(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    tn = np.sum((true != 1) & (pred != 1))
    return float(_ratio(tn, np.sum(pred != 1), 0.0))
