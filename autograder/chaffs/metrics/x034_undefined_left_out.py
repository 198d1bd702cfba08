"""Classes without predictions are left out of the averages."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {
        "en": "undefined classes are left out of the average",
        "ko": "정의되지 않은 클래스를 평균에서 빼요",
    },
    "hint": {
        "en": "A class that nobody predicted still counts, with the value of `zero_division`.",
        "ko": "아무도 예측하지 않은 클래스도 `zero_division` 값으로 평균에 들어가요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    if average in ("macro", "weighted"):
        called = tp + fp > 0
        tp, fp, fn = tp[called], fp[called], fn[called]
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
