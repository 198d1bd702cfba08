"""An unknown average is taken for "macro"."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "an unknown average is accepted", "ko": "모르는 average를 받아들여요"},
    "hint": {
        "en": "A name that you do not know is an error to report, not to guess at.",
        "ko": "모르는 이름은 짐작할 것이 아니라 오류로 알려야 해요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    average = average if average in ("binary", "macro", "micro", "weighted", None) else "macro"
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
