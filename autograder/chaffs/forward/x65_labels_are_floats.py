"""0.0 and 1.0."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "the labels are floats", "ko": "레이블이 실수예요"},
    "hint": {
        "en": "A label is an int, so that it can be used as an index.",
        "ko": "레이블은 정수예요. 그래야 인덱스로 쓸 수 있어요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return np.where(logits.reshape(-1) > 0.0, 1.0, 0.0)
