"""zip stops at the shorter vector and nobody notices."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "vectors of different lengths are accepted", "ko": "길이가 다른 벡터를 받아들여요"},
    "hint": {
        "en": "If one vector is longer, the pairs do not match: say so instead of dropping the rest.",
        "ko": "한쪽이 더 길면 짝이 맞지 않는 거예요. 나머지를 버리지 말고 알려야 해요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = np.asarray(y_true), np.asarray(y_pred)
    classes = (np.union1d(true, pred) if labels is None else np.asarray(labels)).tolist()
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    for t, p in zip(true.tolist(), pred.tolist(), strict=False):
        if t in classes and p in classes:
            counts[classes.index(t), classes.index(p)] += 1
    return counts
