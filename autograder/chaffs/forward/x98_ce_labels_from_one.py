"""The labels are taken to start at 1."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the labels are counted from 1", "ko": "레이블을 1부터 세요"},
    "hint": {
        "en": "Class labels are ints from 0; a negative index quietly takes the last class.",
        "ko": "클래스 레이블은 0부터 세는 정수예요. 음수 인덱스는 말없이 마지막 클래스를 가리켜요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y.astype(int) - 1].mean())
