"""relu(z) · sigmoid(z): the dip on the left is missing."""

CHAFF = {
    "function": "silu",
    "kind": "misconception",
    "title": {"en": "negative side cut off", "ko": "음수 쪽을 잘라요"},
    "hint": {
        "en": "SiLU dips a little below 0 on the left before it comes back.",
        "ko": "SiLU는 왼쪽에서 0보다 조금 내려갔다가 돌아와요.",
    },
}


def silu(z):
    return np.maximum(np.asarray(z, dtype=np.float64), 0.0) * sigmoid(z)
