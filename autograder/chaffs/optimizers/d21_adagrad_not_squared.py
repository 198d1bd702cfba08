"""Absolute values are summed, not squares."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "absolute values are summed, not squares",
        "ko": "제곱이 아니라 절댓값을 더해요",
    },
    "hint": {
        "en": "It is the second moment that is summed: each gradient times itself.",
        "ko": "더하는 것은 제곱이에요. 기울기에 자기 자신을 곱해요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + np.abs(g)
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
