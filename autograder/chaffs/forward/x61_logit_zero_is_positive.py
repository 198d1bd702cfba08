"""logit >= 0."""

CHAFF = {
    "function": "predict_labels",
    "kind": "convention",
    "title": {"en": "logit 0 counts as positive", "ko": "로짓 0을 양성으로 봐요"},
    "hint": {
        "en": "At logit 0 both labels are equally likely; the contract says which one is taken.",
        "ko": "로짓이 0이면 두 레이블의 확률이 같아요. 어느 쪽인지는 계약에 적혀 있어요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return (logits.reshape(-1) >= 0.0).astype(np.int64)
