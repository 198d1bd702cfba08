"""The arithmetic mean of precision and recall."""

CHAFF = {
    "function": "f1",
    "kind": "misconception",
    "title": {
        "en": "the arithmetic mean instead of the harmonic",
        "ko": "조화 평균이 아니라 산술 평균이에요",
    },
    "hint": {
        "en": "A harmonic mean is pulled towards the smaller of the two; an arithmetic one is not.",
        "ko": "조화 평균은 둘 중 작은 쪽으로 끌려가요. 산술 평균은 그렇지 않아요.",
    },
}


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    score = (_ratio(tp, tp + fp, 0.0) + _ratio(tp, tp + fn, 0.0)) / 2
    return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)
