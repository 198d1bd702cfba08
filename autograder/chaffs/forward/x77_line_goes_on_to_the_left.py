"""The first slope also holds left of the first kink."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the curve is not flat on the left", "ko": "왼쪽이 평평하지 않아요"},
    "hint": {
        "en": "Left of its kink a ReLU is 0, whatever its weight.",
        "ko": "꺾임점의 왼쪽에서 ReLU는 가중치가 무엇이든 0이에요.",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    bends = np.diff(slopes, prepend=0.0)
    bent = _relu(x[:, np.newaxis] - kinks)
    if len(kinks):
        bent[:, 0] = x - kinks[0]
    return start + bent @ bends
