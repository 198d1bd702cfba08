"""Large gradients are cut off."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "large gradients are cut off",
        "ko": "큰 기울기를 잘라요",
    },
    "hint": {
        "en": "No clipping was asked here; there is a function of its own for that.",
        "ko": "여기서는 기울기를 자르지 않아요. 그 일을 하는 함수는 따로 있어요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {name: p - self.lr * np.clip(g, -5.0, 5.0) for name, p, g in _pairs(params, grads)}
