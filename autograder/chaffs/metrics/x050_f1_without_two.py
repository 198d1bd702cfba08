"""PR / (P + R): the 2 is missing."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {"en": "the factor 2 is missing", "ko": "2가 빠졌어요"},
    "hint": {
        "en": "Perfect precision and recall must give 1. What does yours give?",
        "ko": "정밀도와 재현율이 모두 1이면 1이 나와야 해요. 여러분의 함수는요?",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = _ratio(tp, 2 * tp + fp + fn, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
