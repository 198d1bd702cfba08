"""The mean of the true positive rates, as if fpr grew evenly."""

CHAFF = {
    "function": "roc_auc",
    "kind": "misconception",
    "title": {"en": "the mean of the true positive rates", "ko": "진짜 양성 비율의 평균이에요"},
    "hint": {
        "en": "An area has a width: how far does fpr move at each step?",
        "ko": "넓이에는 폭이 있어요. 한 걸음마다 fpr가 얼마나 움직이나요?",
    },
}


def roc_auc(y_true, scores):
    return float(np.mean(roc_curve(y_true, scores)[1]))
