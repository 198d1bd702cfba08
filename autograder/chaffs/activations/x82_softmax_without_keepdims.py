"""Sums without keepdims: broadcasts along the wrong axis, or not at all."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "summed axis not kept", "ko": "합한 축을 남기지 않아요"},
    "hint": {
        "en": ("After the sum the axis is gone, and the division pairs rows with columns. Keep it with length 1."),
        "ko": "합하고 나면 축이 사라져서, 나눌 때 행과 열이 엇갈려요. 길이 1로 남겨 두세요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis)
