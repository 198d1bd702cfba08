"""Adds 1e-7 to the denominator so that it is never 0."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "a small number is added to the denominator", "ko": "분모에 작은 수를 더해요"},
    "hint": {
        "en": "Adding something to the denominator moves every value. 0/0 is a case of its own.",
        "ko": "분모에 무언가를 더하면 모든 값이 움직여요. 0/0은 따로 다룰 경우예요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(tp / (tp + fp + 1e-7), tp + fn, average)
