"""Counts the true positives only."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "right negatives are not counted", "ko": "맞힌 음성을 세지 않아요"},
    "hint": {
        "en": "A negative that was called negative is right as well.",
        "ko": "음성을 음성이라고 한 것도 맞힌 거예요.",
    },
}


def accuracy(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return float(np.mean((true == 1) & (pred == 1)))
