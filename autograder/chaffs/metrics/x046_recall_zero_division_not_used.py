"""Always 0.0 where nothing is positive."""

CHAFF = {
    "function": "recall",
    "kind": "misconception",
    "title": {"en": "`zero_division` has no effect", "ko": "`zero_division`을 줘도 그대로예요"},
    "hint": {
        "en": "The default is 0.0, but the caller may ask for another value.",
        "ko": "기본값은 0.0이지만 부르는 쪽이 다른 값을 바랄 수 있어요.",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fn, 0.0), tp + fn, average)
