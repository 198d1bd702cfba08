"""Probabilities clipped to [1e-15, 1 − 1e-15]: no loss above 34.5."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the loss stops growing", "ko": "손실이 더 커지지 않아요"},
    "hint": {
        "en": "Clipped probabilities cap the loss; it can be written with the logit alone.",
        "ko": "확률을 자르면 손실에 천장이 생겨요. 로짓으로 바로 쓰면 확률이 필요 없어요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    p = np.clip(_sigmoid(z), 1e-15, 1.0 - 1e-15)
    return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())
