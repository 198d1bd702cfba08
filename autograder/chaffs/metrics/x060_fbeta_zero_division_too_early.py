"""`zero_division` as soon as precision or recall has nothing to divide by."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {
        "en": "`zero_division` where only one of the two is undefined",
        "ko": "둘 중 하나만 정의되지 않아도 `zero_division`이에요",
    },
    "hint": {
        "en": "If there was something to find or something was called, the score of a failure is 0.",
        "ko": "찾을 것이 있었거나 부른 것이 있었다면, 실패한 점수는 0이에요.",
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = _ratio((1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
    return _averaged(np.where((tp + fp == 0) | (tp + fn == 0), zero_division, score), tp + fn, average)
