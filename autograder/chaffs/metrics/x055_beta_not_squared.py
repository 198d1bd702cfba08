"""beta itself instead of its square."""

CHAFF = {
    "function": "fbeta",
    "kind": "misconception",
    "title": {"en": "beta is not squared", "ko": "beta를 제곱하지 않았어요"},
    "hint": {
        "en": '"beta times as important" is not beta in the formula; look at van Rijsbergen\'s definition.',
        "ko": '"beta배 중요하게"는 식에서 그냥 beta가 아니에요. 정의를 다시 보세요.',
    },
}


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = _ratio((1 + beta) * tp, (1 + beta) * tp + beta * fn + fp, 0.0)
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
