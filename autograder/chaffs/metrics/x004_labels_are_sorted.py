"""Sorts `labels`, so that the order asked for is lost."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "the order of `labels` is lost", "ko": "`labels`의 순서가 사라져요"},
    "hint": {
        "en": "Whoever gives `labels` chooses the order of the rows and columns with it.",
        "ko": "`labels`를 주는 사람은 행과 열의 순서까지 고른 거예요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.unique(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
