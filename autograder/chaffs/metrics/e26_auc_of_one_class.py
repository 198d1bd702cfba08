"""0.5 where only one class occurs."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "one class only gives a number", "ko": "클래스가 하나뿐인데 수를 돌려줘요"},
    "hint": {
        "en": "With one class there is no pair to compare: the area is undefined, so say so.",
        "ko": "클래스가 하나면 비교할 쌍이 없어요. 정의되지 않았다고 알려야 해요.",
    },
}


def roc_auc(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    up, down = score[true == 1], score[true != 1]
    if not up.size or not down.size:
        return 0.5
    return float(np.mean((np.sign(up[:, None] - down) + 1) / 2))
