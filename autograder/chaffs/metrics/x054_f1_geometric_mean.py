"""The geometric mean of precision and recall."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {"en": "the geometric mean instead of the harmonic", "ko": "조화 평균이 아니라 기하 평균이에요"},
    "hint": {
        "en": "The root of the product is another mean; F is the harmonic one.",
        "ko": "곱의 제곱근은 다른 평균이에요. F는 조화 평균이에요.",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = np.sqrt(_ratio(tp, tp + fp, 0.0) * _ratio(tp, tp + fn, 0.0))
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
