"""Counts in a float array."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "the counts are floats", "ko": "개수가 실수예요"},
    "hint": {
        "en": "Counts are whole numbers; what dtype does an array of zeros have if you do not say?",
        "ko": "개수는 정수예요. dtype을 말하지 않고 만든 0 배열은 어떤 형식일까요?",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    return np.array([[float(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
