"""Gives a list back."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "a list instead of an array", "ko": "배열이 아니라 리스트를 돌려줘요"},
    "hint": {
        "en": "An array goes in, an array of the same shape comes out.",
        "ko": "배열이 들어가면 같은 모양의 배열이 나와야 해요.",
    },
}


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(-np.abs(z))
    return (np.where(z >= 0.0, 1.0, e) / (1.0 + e)).tolist()
