"""alpha multiplies the positive side, too."""

CHAFF = {
    "function": "elu",
    "kind": "misconception",
    "title": {"en": "alpha on both sides", "ko": "양쪽에 alpha를 곱해요"},
    "hint": {
        "en": "A positive z passes unchanged, whatever alpha is.",
        "ko": "z가 양수이면 alpha와 상관없이 그대로 지나가요.",
    },
}


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return alpha * np.where(z > 0.0, z, np.expm1(np.minimum(z, 0.0)))
