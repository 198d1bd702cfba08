"""Everything but 0 is positive."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "every class but 0 is taken as positive", "ko": "0이 아닌 클래스는 모두 양성으로 봐요"},
    "hint": {
        "en": '"binary" is class 1 against the rest, and class 2 belongs to the rest.',
        "ko": '"binary"는 클래스 1과 나머지예요. 클래스 2는 나머지에 들어가요.',
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    if average == "binary":
        y_true, y_pred = np.asarray(y_true) != 0, np.asarray(y_pred) != 0
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
