"""Returns `zero_division` whenever TP is 0, also where something was called positive."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {
        "en": "`zero_division` is used wherever TP is 0",
        "ko": "TP가 0이면 언제나 `zero_division`이에요",
    },
    "hint": {
        "en": "0 divided by something is 0. Only 0/0 is undefined.",
        "ko": "0을 무언가로 나누면 0이에요. 정의되지 않은 것은 0/0뿐이에요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(np.where(tp == 0, zero_division, _ratio(tp, tp + fp, 0.0)), tp + fn, average)
