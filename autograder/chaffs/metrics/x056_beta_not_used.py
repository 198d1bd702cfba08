"""Always F1."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "beta has no effect", "ko": "beta를 줘도 그대로예요"},
    "hint": {
        "en": "F with beta 2 and F with beta 0.5 differ unless precision equals recall.",
        "ko": "정밀도와 재현율이 같지 않다면 beta가 2일 때와 0.5일 때가 달라요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = _ratio(2 * tp, 2 * tp + fn + fp, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
