"""Classes descending, so that [[TP, FN], [FP, TN]] comes out for two of them."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "convention",
    "title": {"en": "the positive class comes first", "ko": "양성 클래스가 먼저 와요"},
    "hint": {
        "en": "Medical tables begin with the positive class; here classes ascend: class 0 is first.",
        "ko": "의학 표는 양성부터 시작하지만, 여기서는 오름차순이라 클래스 0이 첫 행이에요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred)[::-1] if labels is None else np.asarray(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
