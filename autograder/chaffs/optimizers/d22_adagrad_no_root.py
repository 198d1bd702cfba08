"""The root is missing."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the root is missing",
        "ko": "루트를 빠뜨렸어요",
    },
    "hint": {
        "en": "A squared length does not have the unit of a gradient.",
        "ko": "제곱의 합은 기울기와 단위가 달라요. 무엇이 빠졌을까요?",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (h + self.eps)
        return moved
