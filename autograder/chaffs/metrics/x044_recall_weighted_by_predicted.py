"""Weights the classes by how often they are predicted."""

CHAFF = {
    "function": "recall",
    "kind": "misconception",
    "title": {"en": "weighted by the predicted counts", "ko": "예측한 개수로 가중해요"},
    "hint": {
        "en": "The weight of a class is how many samples truly belong to it.",
        "ko": "클래스의 가중치는 실제로 그 클래스인 샘플의 수예요.",
    },
}


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fn, zero_division), tp + fp, average)
