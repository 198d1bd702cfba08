"""Classes from y_true alone: one that is only predicted is lost."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "classes are taken from y_true only", "ko": "클래스를 y_true에서만 찾아요"},
    "hint": {
        "en": "A class can be predicted and never be true. Which labels does the matrix need a column for?",
        "ko": "실제로는 없는데 예측에만 나오는 클래스도 있어요. 어떤 레이블의 열이 필요할까요?",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.unique(true) if labels is None else np.asarray(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
