"""Averages over positives and negatives also where "binary" is asked for."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": '"binary" averages both classes', "ko": '"binary"가 두 클래스를 평균해요'},
    "hint": {
        "en": '"binary" answers for class 1 alone.',
        "ko": '"binary"는 클래스 1에 대해서만 답해요.',
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    average = "macro" if average == "binary" else average
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
