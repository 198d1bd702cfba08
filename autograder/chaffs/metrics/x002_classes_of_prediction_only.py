"""Classes from y_pred alone: one that is never predicted is lost."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "classes are taken from y_pred only", "ko": "클래스를 y_pred에서만 찾아요"},
    "hint": {
        "en": "A class that is never predicted is just what you want to see in the matrix.",
        "ko": "한 번도 예측하지 않은 클래스야말로 행렬에서 보고 싶은 것이에요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.unique(pred) if labels is None else np.asarray(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
