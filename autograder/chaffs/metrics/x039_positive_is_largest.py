"""The largest label is positive."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "the largest label is taken as positive", "ko": "가장 큰 레이블을 양성으로 봐요"},
    "hint": {
        "en": '"binary" is about class 1, whichever other labels there are.',
        "ko": '다른 레이블이 무엇이든 "binary"는 클래스 1에 대한 것이에요.',
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    if average == "binary":
        true, pred = _pair(y_true, y_pred)
        top = max(true.max(), pred.max())
        y_true, y_pred = np.where(true == top, 1, 0), np.where(pred == top, 1, 0)
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
