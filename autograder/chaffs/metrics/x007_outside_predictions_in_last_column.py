"""A prediction outside `labels` is put into the last column instead of being ignored."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {
        "en": "predictions outside `labels` land in the last column",
        "ko": "`labels` 밖의 예측이 마지막 열에 들어가요",
    },
    "hint": {
        "en": "A pair counts only when both of its classes are among `labels`.",
        "ko": "쌍은 두 클래스가 모두 `labels`에 있을 때만 세요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    place = {k: i for i, k in enumerate(classes.tolist())}
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    for t, p in zip(true.tolist(), pred.tolist(), strict=True):
        if t in place:
            counts[place[t], place.get(p, -1)] += 1
    return counts
