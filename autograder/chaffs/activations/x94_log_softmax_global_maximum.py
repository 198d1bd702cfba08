"""Shifts by the maximum of the whole array: log 0 in the other rows."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "one maximum for all rows", "ko": "모든 행에서 같은 최댓값을 빼요"},
    "hint": {
        "en": "A row far below the largest one vanishes after the shift. Each row needs its own maximum.",
        "ko": "가장 큰 행보다 훨씬 아래에 있는 행은 빼고 나면 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
}


def log_softmax(z, axis=-1):
    d = np.asarray(z, dtype=np.float64) - np.max(z)
    return d - np.log(np.exp(d).sum(axis=axis, keepdims=True))
