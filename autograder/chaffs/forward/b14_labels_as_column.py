"""No check: labels (N, 1) become N × N entries."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "labels that do not fit are stretched", "ko": "맞지 않는 레이블이 늘어나요"},
    "hint": {
        "en": "Labels are (N,): NumPy pairs (N, 1) with everything. Compare the shapes first.",
        "ko": "레이블은 (N,)이에요. NumPy는 (N, 1)을 모든 것과 짝지어요. 먼저 모양을 비교하세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(Z)), y].mean())
