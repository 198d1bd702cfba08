"""Thinks that the sigmoid runs from -1 to 1."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "sigmoid centred at 0", "ko": "시그모이드의 가운데가 0이에요"},
    "hint": {
        "en": "The sigmoid gives probabilities, between 0 and 1; which function runs from -1 to 1?",
        "ko": "시그모이드는 0과 1 사이의 확률을 줘요. -1과 1 사이를 오가는 함수는 무엇일까요?",
    },
}


def sigmoid(z):
    return np.tanh(np.asarray(z, dtype=np.float64) / 2.0)
