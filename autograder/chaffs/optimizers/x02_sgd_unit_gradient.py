"""The gradient is scaled to length one."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the gradient is scaled to length one",
        "ko": "기울기를 길이 1로 줄여요",
    },
    "hint": {
        "en": "SGD uses the gradient as it is: steep places make long steps.",
        "ko": "SGD는 기울기를 그대로 써요. 가파른 곳에서는 걸음이 길어져요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {
            name: p - self.lr * g / max(float(np.sqrt(np.sum(g * g))), 1e-12) for name, p, g in _pairs(params, grads)
        }
