"""Ignores `labels` altogether."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "`labels` has no effect", "ko": "`labels`를 줘도 그대로예요"},
    "hint": {
        "en": "With `labels` the matrix has exactly these classes, no more and no fewer.",
        "ko": "`labels`를 주면 행렬에는 더도 덜도 아니고 바로 그 클래스만 있어요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
