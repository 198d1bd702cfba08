"""Works along axis 0 by default."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "default axis 0", "ko": "기본 축이 0이에요"},
    "hint": {
        "en": "Samples run down the rows, classes run along the last axis.",
        "ko": "샘플은 행을 따라 내려가고, 클래스는 마지막 축을 따라가요.",
    },
}


def softmax(z, axis=0):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
