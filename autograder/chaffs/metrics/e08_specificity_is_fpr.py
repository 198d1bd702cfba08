"""FP / (FP + TN), the false positive rate."""

CHAFF = {
    "function": "specificity",
    "kind": "misconception",
    "title": {"en": "the false positive rate instead", "ko": "거짓 양성 비율이에요"},
    "hint": {
        "en": "The false positive rate is what is left over: the two add up to 1.",
        "ko": "거짓 양성 비율은 그 나머지예요. 둘을 더하면 1이에요.",
    },
}


def specificity(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    tn = np.sum((true != 1) & (pred != 1))
    fp = np.sum((true != 1) & (pred == 1))
    return float(_ratio(fp, fp + tn, 0.0))
