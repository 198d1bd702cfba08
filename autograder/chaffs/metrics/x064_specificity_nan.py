"""0/0 stays nan where there are no negatives."""

CHAFF = {
    "function": "specificity",
    "kind": "misconception",
    "title": {"en": "nan without negatives", "ko": "음성이 없으면 nan이에요"},
    "hint": {
        "en": "0/0 is a case to handle; the handout says what it counts as.",
        "ko": "0/0은 따로 다룰 경우예요. 무엇으로 칠지는 안내문에 있어요.",
    },
}


def specificity(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    tn = np.sum((true != 1) & (pred != 1))
    return float(_ratio(tn, np.sum(true != 1), np.nan))
