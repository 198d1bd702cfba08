"""Integrates over fpr in the wrong direction."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "the area is negative", "ko": "넓이가 음수예요"},
    "hint": {
        "en": "Along the curve fpr must grow; otherwise the widths are negative.",
        "ko": "곡선을 따라 fpr가 커져야 해요. 아니면 폭이 음수가 돼요.",
    },
}


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    return float(np.sum((fpr[:-1] - fpr[1:]) * (tpr[1:] + tpr[:-1]) / 2))
