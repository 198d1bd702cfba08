"""Divides by how many were called positive: that is precision."""

CHAFF = {
    "function": "recall",
    "kind": "misconception",
    "title": {"en": "recall and precision are swapped", "ko": "재현율과 정밀도가 바뀌었어요"},
    "hint": {
        "en": "Recall asks about those that are positive: how many of them did you find?",
        "ko": "재현율은 정말 양성인 것에 대해 물어요. 그중 몇 개를 찾았나요?",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return precision(y_true, y_pred, average, zero_division)
