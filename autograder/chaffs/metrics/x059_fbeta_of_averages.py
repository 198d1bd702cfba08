"""F of averaged precision and recall."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "F of the averages instead of the average of F", "ko": "F의 평균이 아니라 평균의 F예요"},
    "hint": {
        "en": "Each class has an F of its own; those are averaged.",
        "ko": "클래스마다 F가 있고, 그것을 평균해요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    if average in ("macro", "weighted"):
        p, r = precision(y_true, y_pred, average), recall(y_true, y_pred, average)
        return float(_ratio((1 + beta**2) * p * r, beta**2 * p + r, zero_division))
    score = _ratio((1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
