"""y is multiplied like one-hot labels."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the labels are taken for one-hot rows", "ko": "레이블을 원핫 행으로 봤어요"},
    "hint": {
        "en": "y holds the number of the right class, one int for each sample.",
        "ko": "y에는 표본마다 정답 클래스의 번호가 하나씩 들어 있어요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-(y * log_p).sum() / len(Z))
