"""A percentage."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "a percentage instead of a share", "ko": "비율 대신 백분율이에요"},
    "hint": {
        "en": "The contract asks for a number from 0 to 1.",
        "ko": "0에서 1 사이의 수를 돌려주기로 했어요.",
    },
}


def accuracy(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return 100.0 * float(np.mean(true == pred))
