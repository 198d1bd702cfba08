"""Counts in eight bits: 256 becomes 0."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "large counts overflow", "ko": "개수가 커지면 넘쳐요"},
    "hint": {
        "en": "A byte counts to 255. How often may a pair occur?",
        "ko": "한 바이트는 255까지만 셀 수 있어요. 한 쌍이 몇 번이나 나올 수 있을까요?",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    counts = [[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes]
    return np.array(counts).astype(np.uint8)
