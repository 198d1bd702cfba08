"""Shifts every row by the maximum of the whole array: other rows become 0/0."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "one maximum for all rows", "ko": "모든 행에서 같은 최댓값을 빼요"},
    "hint": {
        "en": (
            "A row far below the largest one vanishes after the shift, and 0/0 remains. Each row needs its own maximum."
        ),
        "ko": ("가장 큰 행보다 훨씬 아래에 있는 행은 빼고 나면 사라져서 0/0이 돼요. 행마다 자기 최댓값이 필요해요."),
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - z.max())
    return e / e.sum(axis=axis, keepdims=True)
