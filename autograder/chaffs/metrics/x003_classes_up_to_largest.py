"""One row for every int up to the largest label, whether it occurs or not."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {
        "en": "a row for every number up to the largest label",
        "ko": "가장 큰 레이블까지 모든 수에 행을 만들어요",
    },
    "hint": {
        "en": "The classes are the labels that occur. Labels need not start at 0 or be without gaps.",
        "ko": "클래스는 실제로 나온 레이블이에요. 0부터 빈틈없이 이어지지 않을 수도 있어요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.arange(max(true.max(), pred.max()) + 1) if labels is None else np.asarray(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
