"""In averages an undefined class counts 0 whatever `zero_division` is."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {
        "en": "`zero_division` is forgotten in the averages",
        "ko": "평균에서는 `zero_division`을 잊어요",
    },
    "hint": {
        "en": "The value for an undefined class goes into the averages, too.",
        "ko": "정의되지 않은 클래스의 값은 평균에도 들어가요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division if average == "binary" else 0.0), tp + fn, average)
