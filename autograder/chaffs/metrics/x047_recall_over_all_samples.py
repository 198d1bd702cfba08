"""Divides TP by all samples."""

CHAFF = {
    "function": "recall",
    "kind": "misconception",
    "title": {"en": "TP is divided by all samples", "ko": "TP를 전체 샘플 수로 나눠요"},
    "hint": {
        "en": "Of which samples does recall speak? Of those that are positive.",
        "ko": "재현율은 어떤 샘플에 대한 것일까요? 정말 양성인 것이에요.",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _, fn = _counts(y_true, y_pred, average)
    return _averaged(np.where(tp + fn == 0, zero_division, tp / np.size(y_true)), tp + fn, average)
