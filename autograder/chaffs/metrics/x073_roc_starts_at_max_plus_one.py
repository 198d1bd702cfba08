"""The first threshold is the highest score plus 1 (older libraries)."""

CHAFF = {
    "function": "roc_curve",
    "kind": "convention",
    "title": {
        "en": "the first threshold is the highest score plus 1",
        "ko": "첫 임계값이 가장 높은 점수 + 1이에요",
    },
    "hint": {
        "en": "Older libraries did so; here the first threshold is inf, which lies above every score.",
        "ko": "예전 라이브러리가 그랬어요. 여기서는 어떤 점수보다도 높은 inf로 시작해요.",
    },
}


def roc_curve(y_true, scores):
    true, score = _pair(y_true, scores, np.float64)
    positive = true == 1
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    thresholds = np.concatenate([[score.max() + 1], np.unique(score)[::-1]])
    called = score >= thresholds[:, None]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds
