"""PR / (β²P + R): the factor 1 + β² is missing."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "the factor 1 + beta squared is missing", "ko": "1 + beta²이 빠졌어요"},
    "hint": {
        "en": "Perfect precision and recall must give 1 for every beta.",
        "ko": "정밀도와 재현율이 모두 1이면 beta가 무엇이든 1이 나와야 해요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = _ratio(tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
