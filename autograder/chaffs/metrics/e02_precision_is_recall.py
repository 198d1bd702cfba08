"""Divides by how many are positive: that is recall."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": "precision and recall are swapped", "ko": "정밀도와 재현율이 바뀌었어요"},
    "hint": {
        "en": "Precision asks about those you called positive, recall about those that are.",
        "ko": "정밀도는 양성이라고 부른 것에 대해, 재현율은 정말 양성인 것에 대해 물어요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return recall(y_true, y_pred, average, zero_division)
