"""TP / (TP + FN), recall."""

CHAFF = {
    "function": "specificity",
    "kind": "misconception",
    "title": {"en": "recall of the positives", "ko": "양성의 재현율이에요"},
    "hint": {
        "en": "That is sensitivity, its counterpart for the positives.",
        "ko": "그것은 민감도예요. 특이도는 음성 쪽의 짝이에요.",
    },
}


def specificity(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return float(_ratio(np.sum((true == 1) & (pred == 1)), np.sum(true == 1), 0.0))
