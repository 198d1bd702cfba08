"""Probabilities are clipped to [1e-7, 1 - 1e-7]."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "the probabilities are clipped", "ko": "확률을 잘랐어요"},
    "hint": {
        "en": "Clipping is for logarithms of probabilities; from logits nothing needs to be clipped.",
        "ko": "자르기는 확률의 로그를 구할 때 써요. 로짓에서는 자를 필요가 없어요.",
    },
}


def bce_with_logits_backward(z, y):
    z, y = _same_shape(z, y)
    return (np.clip(_sigmoid(z), 1e-7, 1.0 - 1e-7) - y) / z.size
