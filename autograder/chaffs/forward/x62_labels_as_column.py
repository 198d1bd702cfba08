"""(N, 1) in, (N, 1) out."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "labels of a column stay a column", "ko": "열로 받은 레이블이 열로 나와요"},
    "hint": {
        "en": "Labels are (N,), also when the logits come as a column.",
        "ko": "로짓이 열로 와도 레이블은 (N,)이에요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return (logits > 0.0).astype(np.int64)
