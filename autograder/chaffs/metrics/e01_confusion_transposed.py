"""The other layout: the prediction in the rows, the truth in the columns."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "convention",
    "title": {
        "en": "rows and columns of the confusion matrix are swapped",
        "ko": "혼동 행렬의 행과 열이 바뀌었어요",
    },
    "hint": {
        "en": "Here the rows are the truth; many figures are the other way round (lecture, 00:00).",
        "ko": "여기서는 행이 실제예요. 반대인 그림도 많아요(강의 00:00).",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    return np.array([[np.sum((true == t) & (pred == p)) for t in classes] for p in classes])
