"""The mean of the columns' R²."""

CHAFF = {
    "function": "r2",
    "kind": "convention",
    "title": {"en": "each column has its own R²", "ko": "열마다 R²을 구했어요"},
    "hint": {
        "en": "All entries are pooled here, and there is one mean.",
        "ko": "여기서는 모든 원소를 한데 모으고 평균도 하나예요.",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    if np.ptp(true) == 0:
        return 1.0 if np.array_equal(true, pred) else 0.0
    above, below = ((true - pred) ** 2).sum(axis=0), ((true - true.mean(axis=0)) ** 2).sum(axis=0)
    return float(np.mean(_ratio(below - above, below, 0.0)))
