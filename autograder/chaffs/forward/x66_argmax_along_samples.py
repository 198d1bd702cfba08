"""axis=0: the best sample of each class."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "argmax runs along the samples", "ko": "argmax가 표본 방향으로 계산돼요"},
    "hint": {
        "en": "One label for each sample: which axis must disappear?",
        "ko": "표본마다 레이블 하나예요. 어느 축이 사라져야 하나요?",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=0)
    return (logits.reshape(-1) > 0.0).astype(np.int64)
