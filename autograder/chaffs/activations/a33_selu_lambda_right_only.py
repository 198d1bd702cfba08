"""λ is missing on the negative side."""

CHAFF = {
    "function": "selu",
    "kind": "misconception",
    "title": {"en": "λ missing on the left", "ko": "왼쪽에 λ가 빠졌어요"},
    "hint": {
        "en": "λ multiplies both sides, the exponential one as well.",
        "ko": "λ는 양쪽에 곱해요. 지수 쪽에도 곱해야 해요.",
    },
}


def selu(z):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0507009873554805 * z, 1.6732632423543772 * np.expm1(np.minimum(z, 0.0)))
