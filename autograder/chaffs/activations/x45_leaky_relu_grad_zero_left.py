"""The slope of plain ReLU."""

CHAFF = {
    "function": "leaky_relu_grad",
    "kind": "misconception",
    "title": {"en": "slope of plain ReLU", "ko": "그냥 ReLU의 기울기예요"},
    "hint": {
        "en": "The leak keeps a small slope on the left: that is why it was invented.",
        "ko": "새는 쪽에도 작은 기울기가 남아 있어요. 그러려고 만든 함수예요.",
    },
}


def leaky_relu_grad(z, negative_slope=0.01):
    return np.where(np.asarray(z, dtype=np.float64) > 0.0, 1.0, 0.0)
