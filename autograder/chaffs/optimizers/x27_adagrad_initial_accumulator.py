"""The sum starts at 0.1, not at 0."""

CHAFF = {
    "function": "Adagrad",
    "kind": "convention",
    "title": {
        "en": "the sum starts at 0.1, not at 0",
        "ko": "합이 0이 아니라 0.1에서 시작해요",
    },
    "hint": {
        "en": "Keras starts the accumulator at 0.1. Here it starts at 0.",
        "ko": "Keras는 누적값을 0.1에서 시작해요. 여기서는 0에서 시작해요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.1) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
