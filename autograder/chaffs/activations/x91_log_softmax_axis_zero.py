"""Works along axis 0 by default."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "default axis 0", "ko": "기본 축이 0이에요"},
    "hint": {
        "en": "Classes run along the last axis.",
        "ko": "클래스는 마지막 축을 따라가요.",
    },
}


def log_softmax(z, axis=0):
    z = np.asarray(z, dtype=np.float64)
    d = z - z.max(axis=axis, keepdims=True)
    return d - np.log(np.exp(d).sum(axis=axis, keepdims=True))
