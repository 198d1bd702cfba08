"""Only the classes in y_true are averaged."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "classes that are only predicted are left out", "ko": "예측에만 나온 클래스를 빼요"},
    "hint": {
        "en": "State which labels count: here all that occur in either argument.",
        "ko": "어떤 레이블을 셀지 정해야 해요. 여기서는 두 인수 어디에든 나온 모두예요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    if average in ("macro", None):
        present = tp + fn > 0
        tp, fp, fn = tp[present], fp[present], fn[present]
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
