"""Tied scores are taken in the order of the input."""

CHAFF = {
    "function": "roc_auc",
    "kind": "convention",
    "title": {"en": "tied scores are taken in input order", "ko": "같은 점수를 입력 순서로 세요"},
    "hint": {
        "en": "Tied scores move together, and a tied pair counts half.",
        "ko": "같은 점수는 함께 움직이고, 비긴 쌍은 반으로 세요.",
    },
}


def roc_auc(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = (true == 1)[np.argsort(-score, kind="stable")]
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    tpr = np.cumsum(positive) / positive.sum()
    return float(tpr[~positive].mean())
