"""log2."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the logarithm has base 2", "ko": "로그의 밑이 2예요"},
    "hint": {
        "en": "Natural logarithm: ten equal logits cost 2.302585.",
        "ko": "자연로그예요. 같은 로짓 열 개면 손실이 2.302585예요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean() / np.log(2.0))
