"""A tie counts as a win."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "ties count as wins", "ko": "비긴 쌍을 이긴 것으로 세요"},
    "hint": {
        "en": "If all scores are equal, you know nothing: that is one half, not one.",
        "ko": "모든 점수가 같으면 아무것도 모르는 거예요. 1이 아니라 절반이에요.",
    },
}


def roc_auc(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    up, down = score[true == 1], score[true != 1]
    if not up.size or not down.size:
        raise ValueError("one class only")
    gaps = up[:, None] - down
    return float(np.mean(gaps >= 0))
