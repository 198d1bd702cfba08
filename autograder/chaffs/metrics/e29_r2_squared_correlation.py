"""The square of the correlation."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "the squared correlation", "ko": "상관계수의 제곱이에요"},
    "hint": {
        "en": "Predictions that are twice too large correlate perfectly. Are they good?",
        "ko": "두 배로 부풀린 예측도 상관은 완벽해요. 좋은 예측일까요?",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 1.0 if np.array_equal(true, pred) else 0.0
    a, b = true - true.mean(), pred - pred.mean()
    return float(_ratio(np.sum(a * b) ** 2, np.sum(a * a) * np.sum(b * b), 0.0))
