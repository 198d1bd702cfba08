"""Only shifts by the maximum."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "logarithm of the sum forgotten", "ko": "합의 로그를 빼지 않았어요"},
    "hint": {
        "en": "The largest of your values is 0, as if its probability were 1.",
        "ko": "가장 큰 값이 0이에요. 마치 그 확률이 1인 것처럼요.",
    },
}


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    return z - z.max(axis=axis, keepdims=True)
