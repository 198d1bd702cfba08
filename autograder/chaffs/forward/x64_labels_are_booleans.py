"""True and False instead of 1 and 0."""

CHAFF = {
    "function": "predict_labels",
    "kind": "misconception",
    "title": {"en": "the labels are truth values", "ko": "레이블이 참과 거짓이에요"},
    "hint": {
        "en": "A label is an int, from 0: a comparison gives truth values.",
        "ko": "레이블은 0부터 세는 정수예요. 비교의 결과는 참과 거짓이에요.",
    },
}


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 2 and logits.shape[1] > 1:
        return logits.argmax(axis=1)
    return logits.reshape(-1) > 0.0
