"""The number of right predictions, not their share."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "a count instead of a share", "ko": "비율이 아니라 개수예요"},
    "hint": {
        "en": "Divide by how many predictions there were.",
        "ko": "예측이 모두 몇 개였는지로 나누세요.",
    },
}


def accuracy(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return int(np.sum(true == pred))
