"""The slope with respect to probabilities, not logits."""

CHAFF = {
    "function": "bce_with_logits_backward",
    "kind": "convention",
    "title": {"en": "takes probabilities, not logits (binary)", "ko": "로짓이 아니라 확률을 받아요 (이진)"},
    "hint": {
        "en": ("Some libraries take probabilities; this function is given logits and returns the slope there."),
        "ko": "확률을 받는 라이브러리도 있지만, 이 함수는 로짓을 받아 로짓에서의 기울기를 돌려줘요.",
    },
}


def bce_with_logits_backward(z, y):
    p, y = _same_shape(z, y)
    with np.errstate(all="ignore"):
        return (p - y) / (p * (1.0 - p)) / p.size
