"""alpha left out."""

CHAFF = {
    "function": "elu",
    "kind": "misconception",
    "title": {"en": "alpha not used", "ko": "alpha를 쓰지 않아요"},
    "hint": {
        "en": "With alpha = 2 the curve levels off at -2, not at -1.",
        "ko": "alpha = 2이면 -1이 아니라 -2에서 평평해져요.",
    },
}


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, np.expm1(np.minimum(z, 0.0)))
