"""The quotient of exponentials as it stands: inf/inf far out."""

CHAFF = {
    "function": "tanh",
    "kind": "misconception",
    "title": {"en": "quotient of exponentials overflows", "ko": "지수의 분수가 넘쳐요"},
    "hint": {
        "en": (
            "Far out both exponentials of the quotient are too large for float64. NumPy has this function ready-made."
        ),
        "ko": "멀리 나가면 분수의 지수가 float64에 담기지 않아요. NumPy에는 이 함수가 이미 있어요.",
    },
}


def tanh(z):
    z = np.asarray(z, dtype=np.float64)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
