"""`zero_division` whenever P + R = 0."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {"en": "`zero_division` wherever TP is 0", "ko": "TP가 0이면 언제나 `zero_division`이에요"},
    "hint": {
        "en": "P + R = 0 is not the question; is there anything to divide by in TP + FP + FN?",
        "ko": "P + R = 0이 아니라 TP + FP + FN이 0인지를 물어야 해요.",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(np.where(tp == 0, zero_division, _ratio(2 * tp, 2 * tp + fp + fn, 0.0)), tp + fn, average)
