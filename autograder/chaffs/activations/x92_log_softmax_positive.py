"""-log softmax, the loss: the sign turned."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "sign turned", "ko": "부호가 반대예요"},
    "hint": {
        "en": "The logarithm of a probability is never positive; minus it is the loss.",
        "ko": "확률의 로그는 양수가 되지 않아요. 부호를 바꾼 것은 손실이에요.",
    },
}


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    d = z - z.max(axis=axis, keepdims=True)
    return np.log(np.exp(d).sum(axis=axis, keepdims=True)) - d
