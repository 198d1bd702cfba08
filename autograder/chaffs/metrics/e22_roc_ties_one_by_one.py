"""One step for each sample, in the order of a sort, also between tied scores."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "tied scores take one step each", "ko": "같은 점수를 하나씩 따로 움직여요"},
    "hint": {
        "en": "No threshold lies between two equal scores: they move together.",
        "ko": "같은 두 점수 사이에는 임계값이 없어요. 함께 움직여야 해요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    order = np.argsort(-score, kind="stable")
    tpr = np.concatenate([[0.0], np.cumsum(positive[order]) / positive.sum()])
    fpr = np.concatenate([[0.0], np.cumsum(~positive[order]) / (~positive).sum()])
    return fpr, tpr, np.concatenate([[np.inf], score[order]])
