"""The slope with respect to probabilities: -1 / (N p) at the true class."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "convention",
    "title": {"en": "takes probabilities, not logits", "ko": "로짓이 아니라 확률을 받아요"},
    "hint": {
        "en": "Some books take probabilities; this function is given logits and returns the slope there.",
        "ko": "확률을 받는 책도 있지만, 이 함수는 로짓을 받아 로짓에서의 기울기를 돌려줘요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    p, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(p),):
        raise ValueError("one label for each sample")
    slope = np.zeros(p.shape)
    with np.errstate(all="ignore"):
        slope[np.arange(len(p)), y] = -1.0 / p[np.arange(len(p)), y]
    return slope / len(p)
