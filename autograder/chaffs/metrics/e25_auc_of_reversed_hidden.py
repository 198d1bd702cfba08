"""Returns 1 − AUC where it is below one half."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "an area below one half is turned over", "ko": "0.5보다 작은 넓이를 뒤집어요"},
    "hint": {
        "en": "An area below 0.5 is information: the scores are the wrong way round.",
        "ko": "0.5보다 작은 넓이도 정보예요. 점수가 거꾸로라는 뜻이에요.",
    },
}


def roc_auc(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    up, down = score[true == 1], score[true != 1]
    if not up.size or not down.size:
        raise ValueError("one class only")
    gaps = up[:, None] - down
    area = float(np.mean((np.sign(gaps) + 1) / 2))
    return max(area, 1 - area)
