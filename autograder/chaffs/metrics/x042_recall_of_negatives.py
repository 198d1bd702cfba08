"""Binary recall of class 0, which is specificity."""

CHAFF = {
    "function": "recall",
    "kind": "misconception",
    "title": {"en": "recall of the negatives", "ko": "음성의 재현율이에요"},
    "hint": {
        "en": "That is specificity. Recall is about the positives, class 1.",
        "ko": "그것은 특이도예요. 재현율은 양성, 곧 클래스 1에 대한 것이에요.",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    if average == "binary":
        y_true, y_pred = 1 - np.minimum(y_true, 1), 1 - np.minimum(y_pred, 1)
    tp, _, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)
