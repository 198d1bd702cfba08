"""Each piece starts at height `start` again: the curve jumps."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the curve jumps at the kinks", "ko": "곡선이 꺾임점에서 뛰어올라요"},
    "hint": {
        "en": "The curve is continuous: each piece starts where the last one ended.",
        "ko": "곡선은 이어져 있어요. 각 조각은 앞 조각이 끝난 곳에서 시작해요.",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    value = np.full(x.shape, float(start))
    for kink, slope in zip(kinks, slopes, strict=True):
        value = np.where(x > kink, start + slope * (x - kink), value)
    return value
