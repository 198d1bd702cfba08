"""1.0 where there are no negatives."""

CHAFF = {
    "function": "specificity",
    "kind": "misconception",
    "title": {"en": "1.0 without negatives", "ko": "음성이 없으면 1.0이에요"},
    "hint": {
        "en": "Without negatives the contract asks for another value.",
        "ko": "음성이 없을 때의 값은 따로 정해 두었어요. 표를 보세요.",
    },
}


def specificity(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    tn = np.sum((true != 1) & (pred != 1))
    return float(_ratio(tn, np.sum(true != 1), 1.0))
