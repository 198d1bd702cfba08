"""log_p[:, y]: N × N entries instead of N."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "every sample meets every label", "ko": "모든 표본이 모든 레이블을 만나요"},
    "hint": {
        "en": "[:, y] takes all rows for each label: pair the i-th row with the i-th label.",
        "ko": "[:, y]는 레이블마다 모든 행을 가져와요. i번째 행은 i번째 레이블과 짝지으세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[:, y].mean())
