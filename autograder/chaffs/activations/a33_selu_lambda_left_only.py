"""λ is missing on the positive side."""

CHAFF = {
    "function": "selu",
    "kind": "misconception",
    "title": {"en": "λ missing on the right", "ko": "오른쪽에 λ가 빠졌어요"},
    "hint": {
        "en": "λ multiplies both sides: a positive z grows a little, too.",
        "ko": "λ는 양쪽에 곱해요. 양수인 z도 조금 커져요.",
    },
}


def selu(z):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, 1.0507009873554805 * 1.6732632423543772 * np.expm1(np.minimum(z, 0.0)))
