"""argmin."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "the smallest logit is picked", "ko": "가장 작은 로짓을 골랐어요"},
    "hint": {"en": "The larger the logit, the larger the probability.", "ko": "로짓이 클수록 확률도 커요."},
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmin(axis=1)
    return (logits.reshape(-1) > 0.0).astype(np.int64)
