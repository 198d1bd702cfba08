"""A pair with a class outside `labels` ends in a KeyError."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "a class outside `labels` raises an error", "ko": "`labels` 밖의 클래스가 오류를 내요"},
    "hint": {
        "en": "Pairs with a class outside `labels` are left out of the count; they are no error.",
        "ko": "`labels` 밖의 클래스가 든 쌍은 오류가 아니에요. 세지 않고 넘어가요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    place = {k: i for i, k in enumerate(classes.tolist())}
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    for t, p in zip(true.tolist(), pred.tolist(), strict=True):
        counts[place[t], place[p]] += 1
    return counts
