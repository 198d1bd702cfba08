"""Probabilities clipped to [1e-15, 1]: no loss above 34.5."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the loss stops growing", "ko": "손실이 더 커지지 않아요"},
    "hint": {
        "en": "Clipped probabilities cap the loss; work with the logits themselves.",
        "ko": "확률을 자르면 손실에 천장이 생겨요. 로짓으로 바로 계산하세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    log_p = np.log(np.clip(_softmax(Z), 1e-15, 1.0))
    return float(-log_p[np.arange(len(y)), y].mean())
