"""score > threshold is positive, so that a score equal to it is not."""

CHAFF = {
    "function": "roc_curve",
    "kind": "convention",
    "title": {
        "en": "a score at the threshold counts as negative",
        "ko": "임계값과 같은 점수를 음성으로 봐요",
    },
    "hint": {
        "en": "At or above the threshold is positive here.",
        "ko": "여기서는 임계값 이상이면 양성이에요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
    called = score > thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
