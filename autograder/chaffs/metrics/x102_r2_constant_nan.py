"""0/0 for a constant target."""

CHAFF = {
    "function": "r2",
    "kind": "misconception",
    "title": {"en": "nan or -inf for a constant target", "ko": "목표값이 모두 같으면 nan이나 -inf예요"},
    "hint": {
        "en": "Nothing to explain is a case of its own.",
        "ko": "설명할 것이 없는 경우는 따로 다뤄야 해요.",
    },
}


def r2(y_true, y_pred):
    true, pred = _pair(y_true, y_pred, np.float64)
    with np.errstate(all="ignore"):
        return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))
