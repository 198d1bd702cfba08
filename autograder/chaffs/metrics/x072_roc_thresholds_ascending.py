"""Thresholds ascending, from (1, 1) down to (0, 0)."""

CHAFF = {
    "function": "roc_curve",
    "kind": "misconception",
    "title": {"en": "the thresholds ascend", "ko": "임계값이 오름차순이에요"},
    "hint": {
        "en": "The walk starts where nothing is called positive, and the threshold comes down.",
        "ko": "아무것도 양성이라고 부르지 않는 곳에서 시작해 임계값을 내려요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([np.unique(score), [np.inf]])
    called = score >= thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
