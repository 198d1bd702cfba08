"""0/0 stays nan."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {"en": "nan where P and R are both 0", "ko": "P와 R이 모두 0이면 nan이에요"},
    "hint": {
        "en": "A model that finds nothing has F 0; only where there was nothing at all is it undefined.",
        "ko": "아무것도 찾지 못한 모델의 F는 0이에요. 애초에 아무것도 없을 때만 정의되지 않아요.",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(np.where(tp == 0, np.nan, _ratio(2 * tp, 2 * tp + fp + fn, 0.0)), tp + fn, average)
