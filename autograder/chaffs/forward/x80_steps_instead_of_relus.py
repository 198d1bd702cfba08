"""Steps of the bends' size: staircase."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the curve is a staircase", "ko": "곡선이 계단이에요"},
    "hint": {
        "en": "A step has no slope at all; what grows in proportion to the distance from the kink?",
        "ko": "계단에는 기울기가 없어요. 꺾임점에서 멀어지는 만큼 커지는 것은 무엇인가요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return start + (x[:, np.newaxis] > kinks) @ np.diff(slopes, prepend=0.0)
