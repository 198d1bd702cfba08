"""Drops the points on straight stretches (scikit-learn's drop_intermediate)."""

CHAFF = {
    "function": "roc_curve",
    "kind": "convention",
    "title": {"en": "points on a straight stretch are dropped", "ko": "직선 위의 점을 버려요"},
    "hint": {
        "en": "Libraries drop those points to save ink. Here every distinct score keeps its threshold.",
        "ko": "그림을 가볍게 하려고 버리는 곳도 있어요. 여기서는 서로 다른 점수마다 임계값이 남아요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
    called = score >= thresholds[:, None]
    fpr, tpr = called[:, ~positive].sum(axis=1), called[:, positive].sum(axis=1)
    corner = (np.diff(fpr, 2) != 0) | (np.diff(tpr, 2) != 0)
    keep = np.concatenate([[True], corner, [True]])
    return fpr[keep] / fpr[-1], tpr[keep] / tpr[-1], thresholds[keep]
