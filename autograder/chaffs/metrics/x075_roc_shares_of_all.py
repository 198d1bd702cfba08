"""Divides both counts by all samples."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "both counts are divided by all samples", "ko": "두 개수를 전체 샘플 수로 나눠요"},
    "hint": {
        "en": "Each rate is a share of its own class, so that the curve ends at (1, 1).",
        "ko": "비율은 각자 자기 클래스 안에서의 몫이에요. 그래서 곡선이 (1, 1)에서 끝나요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
    called = score >= thresholds[:, None]
    return (called & ~positive).mean(axis=1), (called & positive).mean(axis=1), thresholds
