"""beta favours precision instead of recall."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "beta stands on the side of precision", "ko": "beta가 정밀도 쪽에 있어요"},
    "hint": {
        "en": "With beta above 1, missing a positive must hurt more than a false alarm.",
        "ko": "beta가 1보다 크면 양성을 놓치는 것이 잘못 부른 것보다 더 아파야 해요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    b = beta**2
    score = _ratio((1 + b) * tp, (1 + b) * tp + fn + b * fp, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
