"""(N, 2) is decided by whether the second logit is positive."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "two classes are decided by one logit", "ko": "두 클래스를 로짓 하나로 정했어요"},
    "hint": {
        "en": "With two columns there are two logits to compare with each other.",
        "ko": "열이 둘이면 로짓 둘을 서로 비교해야 해요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] == 2:
        return (logits[:, 1] > 0.0).astype(np.int64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return (logits.reshape(-1) > 0.0).astype(np.int64)
