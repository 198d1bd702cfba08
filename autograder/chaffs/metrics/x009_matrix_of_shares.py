"""Divides each row by its sum."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "the rows are normalised", "ko": "행을 비율로 바꿨어요"},
    "hint": {
        "en": "The matrix holds counts. Dividing each row by its sum is another step, not asked for here.",
        "ko": "행렬에는 개수가 들어가요. 행의 합으로 나누는 것은 여기서 바라지 않은 다음 단계예요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    counts = np.array([[float(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
