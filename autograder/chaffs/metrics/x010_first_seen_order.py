"""Classes in the order in which they are met."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {
        "en": "classes stand in the order they first occur",
        "ko": "클래스가 처음 나온 순서로 놓였어요",
    },
    "hint": {
        "en": "Two shufflings of the same data must give the same matrix: the classes ascend.",
        "ko": "같은 데이터를 섞어도 같은 행렬이 나와야 해요. 클래스는 오름차순이에요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = list(dict.fromkeys([*true.tolist(), *pred.tolist()])) if labels is None else list(labels)
    return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
