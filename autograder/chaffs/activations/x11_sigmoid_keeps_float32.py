"""Computes in the kind of number that comes in: float32 stays float32."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "float32 stays float32", "ko": "float32로 계산해요"},
    "hint": {
        "en": "The computation is in float64 whatever comes in.",
        "ko": "무엇이 들어오든 계산은 float64로 해요.",
    },
}


def sigmoid(z):
    z = np.asarray(z)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)
