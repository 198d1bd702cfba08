"""Classes are counted from 1."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "the classes are counted from 1", "ko": "클래스를 1부터 세요"},
    "hint": {"en": "Class labels are ints from 0.", "ko": "클래스 레이블은 0부터 세는 정수예요."},
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1) + 1
    return (logits.reshape(-1) > 0.0).astype(np.int64)
