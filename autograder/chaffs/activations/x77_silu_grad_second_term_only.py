"""The other half of the product rule: z s'."""

CHAFF = {
    "function": "silu_grad",
    "kind": "misconception",
    "title": {"en": "half of the product rule: z times s' only", "ko": "곱의 미분에서 z s' 항만 있어요"},
    "hint": {
        "en": "At 0 the slope is not 0: the term in which z itself is differentiated is missing.",
        "ko": "0에서 기울기는 0이 아니에요. z를 미분한 항이 빠졌어요.",
    },
}


def silu_grad(z):
    s = sigmoid(z)
    return np.asarray(z, dtype=np.float64) * s * (1.0 - s)
