"""The harmonic mean of averaged precision and averaged recall."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {"en": "F of the averages instead of the average of F", "ko": "F의 평균이 아니라 평균의 F예요"},
    "hint": {
        "en": "Each class has an F of its own; those are averaged.",
        "ko": "클래스마다 F가 있고, 그것을 평균해요.",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    if average not in ("macro", "weighted"):
        return fbeta(y_true, y_pred, 1.0, average, zero_division)
    p, r = precision(y_true, y_pred, average), recall(y_true, y_pred, average)
    return 2 * p * r / (p + r) if p + r else zero_division
