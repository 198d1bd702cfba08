"""The logarithm of the sum over the whole array."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "normalised over all elements", "ko": "전체의 합으로 나눠요"},
    "hint": {
        "en": "Each row is a distribution of its own.",
        "ko": "행마다 따로 분포예요.",
    },
}


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    d = z - z.max(axis=axis, keepdims=True)
    return d - np.log(np.exp(d).sum())
