"""cm[t, p] += 1 with index arrays adds 1 to a cell once, however often the pair occurs."""

CHAFF = {
    "function": "confusion_matrix",
    "kind": "misconception",
    "title": {"en": "a pair that occurs twice is counted once", "ko": "두 번 나온 쌍을 한 번만 세요"},
    "hint": {
        "en": "Adding with an index array reads and writes each cell once; repeated pairs are lost.",
        "ko": "인덱스 배열로 더하면 칸마다 한 번만 읽고 써요. 되풀이된 쌍이 사라져요.",
    },
}


def confusion_matrix(y_true, y_pred, labels=None):
    true, pred = _pair(y_true, y_pred)
    classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    place = {k: i for i, k in enumerate(classes.tolist())}
    pairs = [
        (place[t], place[p]) for t, p in zip(true.tolist(), pred.tolist(), strict=True) if t in place and p in place
    ]
    rows, columns = np.array(pairs, dtype=int).reshape(-1, 2).T
    counts[rows, columns] += 1
    return counts
