"""Thinks that tanh runs from 0 to 1."""

CHAFF = {
    "function": "tanh",
    "kind": "misconception",
    "title": {"en": "tanh between 0 and 1", "ko": "tanh가 0과 1 사이예요"},
    "hint": {
        "en": "tanh is centred at 0 and runs from -1 to 1.",
        "ko": "tanh는 0을 중심으로 -1과 1 사이를 오가요.",
    },
}


def tanh(z):
    return 0.5 * (1.0 + np.tanh(np.asarray(z, dtype=np.float64)))
