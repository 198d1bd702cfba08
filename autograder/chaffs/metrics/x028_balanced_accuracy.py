"""The mean of the classes' recalls (balanced accuracy)."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "the classes' recalls are averaged", "ko": "클래스별 재현율을 평균했어요"},
    "hint": {
        "en": "That is balanced accuracy. Plain accuracy counts samples, not classes.",
        "ko": "그것은 균형 정확도예요. 보통의 정확도는 클래스가 아니라 샘플을 세요.",
    },
}


def accuracy(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return float(np.mean([np.mean(pred[true == k] == k) for k in np.unique(true)]))
