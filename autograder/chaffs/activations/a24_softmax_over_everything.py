"""Divides by the sum over the whole array."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "normalised over all elements", "ko": "전체의 합으로 나눠요"},
    "hint": {
        "en": "Each row is a distribution of its own and sums to 1.",
        "ko": "행마다 따로 분포예요. 행마다 합이 1이어야 해요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum()
