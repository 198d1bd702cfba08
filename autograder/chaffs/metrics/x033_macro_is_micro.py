""" "macro" pools the counts as "micro" does."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": '"macro" is the same as "micro"', "ko": '"macro"가 "micro"와 같아요'},
    "hint": {
        "en": "Macro gives every class the same say, however rare it is.",
        "ko": "macro는 아무리 드문 클래스라도 똑같은 몫을 줘요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    average = "micro" if average == "macro" else average
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
