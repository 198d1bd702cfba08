"""The default eps is 1e-7."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the default eps is 1e-7",
        "ko": "ε의 기본값이 1e-7이에요",
    },
    "hint": {
        "en": "Look up the default of eps in the table of the handout.",
        "ko": "안내문의 표에서 eps의 기본값을 다시 보세요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-7):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
