"""argmax also for (N, 1): always 0."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "argmax is taken over a single column", "ko": "열 하나에서 argmax를 구했어요"},
    "hint": {
        "en": "The largest of one number is always number 0; a single logit needs a threshold.",
        "ko": "수가 하나뿐이면 가장 큰 것은 늘 0번이에요. 로짓이 하나면 기준값이 필요해요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2:
        return logits.argmax(axis=1)
    return (logits.reshape(-1) > 0.0).astype(np.int64)
