"""One index for the whole batch."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "there is one label for the whole batch", "ko": "배치 전체에 레이블이 하나예요"},
    "hint": {
        "en": "Without an axis the largest of all entries is looked for.",
        "ko": "축을 적지 않으면 모든 성분 중 가장 큰 것을 찾아요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax()
    return (logits.reshape(-1) > 0.0).astype(np.int64)
