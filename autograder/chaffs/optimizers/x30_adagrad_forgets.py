"""The sum starts anew in every call."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the sum starts anew in every call",
        "ko": "호출할 때마다 합이 새로 시작해요",
    },
    "hint": {
        "en": "The sum must survive the call.",
        "ko": "합은 호출이 끝난 뒤에도 남아 있어야 해요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        self.squares = {}
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
