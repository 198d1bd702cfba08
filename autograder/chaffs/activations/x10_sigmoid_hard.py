"""The hard sigmoid of Keras: a straight line, cut at 0 and 1."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "hard sigmoid", "ko": "하드 시그모이드를 써요"},
    "hint": {
        "en": "Three straight pieces are a cheap stand-in (hard sigmoid); the sigmoid itself is smooth.",
        "ko": "직선 세 조각은 값싼 대용품(hard sigmoid)이에요. 시그모이드 자체는 매끄러워요.",
    },
}


def sigmoid(z):
    return np.clip(np.asarray(z, dtype=np.float64) / 6.0 + 0.5, 0.0, 1.0)
