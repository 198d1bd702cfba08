"""e^(alpha z) - 1: alpha in the exponent."""

CHAFF = {
    "function": "elu",
    "kind": "misconception",
    "title": {"en": "alpha in the exponent", "ko": "alpha를 지수에 넣어요"},
    "hint": {
        "en": "alpha says where the curve levels off, not how fast.",
        "ko": "alpha는 얼마나 빨리가 아니라 어디서 평평해지는지를 정해요.",
    },
}


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, np.expm1(alpha * np.minimum(z, 0.0)))
