"""Scores are clipped to [0, 1], as if they were probabilities."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "scores outside 0 to 1 are clipped", "ko": "0과 1 밖의 점수를 잘라요"},
    "hint": {
        "en": "Any real number is a score: logits work as well.",
        "ko": "실수면 무엇이든 점수가 돼요. 로짓도 돼요.",
    },
}


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, np.clip(np.asarray(scores, dtype=np.float64), 0.0, 1.0))
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))
