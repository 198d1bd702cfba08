"""Gives z where it is positive, ReLU itself."""

CHAFF = {
    "function": "relu_grad",
    "kind": "misconception",
    "title": {"en": "the value instead of the slope", "ko": "기울기가 아니라 값을 돌려줘요"},
    "hint": {
        "en": "That is the value of ReLU. How steep is its graph there?",
        "ko": "그것은 ReLU의 값이에요. 그래프는 거기서 얼마나 가파른가요?",
    },
}


def relu_grad(z):
    return np.maximum(np.asarray(z, dtype=np.float64), 0.0)
