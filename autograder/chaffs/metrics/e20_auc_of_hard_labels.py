"""Turns the scores into labels at 0.5 first."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "the scores are cut at 0.5 first", "ko": "점수를 먼저 0.5에서 잘라요"},
    "hint": {
        "en": "The area is about the order of the scores. Cutting them leaves one point of the curve.",
        "ko": "넓이는 점수의 순서에 대한 것이에요. 자르고 나면 곡선의 점이 하나만 남아요.",
    },
}


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, np.asarray(scores) >= 0.5)
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))
