"""An if statement for the whole array."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {"en": "an if for a whole array", "ko": "배열 전체를 if로 판단해요"},
    "hint": {
        "en": "An if statement decides once; here every element needs its own decision.",
        "ko": "if 문은 한 번만 판단해요. 여기서는 원소마다 따로 판단해야 해요.",
    },
}


def relu(z):
    z = np.asarray(z, dtype=np.float64)
    if z > 0.0:
        return z
    return np.zeros_like(z)
