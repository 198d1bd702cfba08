"""1 if z > 0 else 0 for the whole array."""

CHAFF = {
    "function": "relu_grad",
    "kind": "misconception",
    "title": {"en": "an if for a whole array", "ko": "배열 전체를 if로 판단해요"},
    "hint": {
        "en": "An if decides once; every element needs its own decision.",
        "ko": "if는 한 번만 판단해요. 원소마다 따로 판단해야 해요.",
    },
}


def relu_grad(z):
    return 1.0 if np.asarray(z, dtype=np.float64) > 0.0 else 0.0
