"""The threshold of a probability, 0.5, is used on a logit."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "a logit is compared with 0.5", "ko": "로짓을 0.5와 비교했어요"},
    "hint": {
        "en": "sigmoid(0) is 0.5: a probability of one half is which logit?",
        "ko": "sigmoid(0)은 0.5예요. 확률 절반은 로짓으로 얼마인가요?",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return (logits.reshape(-1) > 0.5).astype(np.int64)
