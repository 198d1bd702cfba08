"""Eps stands inside the root."""

CHAFF = {
    "function": "Adagrad",
    "kind": "convention",
    "title": {
        "en": "eps stands inside the root",
        "ko": "ε이 루트 안에 있어요",
    },
    "hint": {
        "en": "Some books (d2l) add eps under the root. Here it is added after the root.",
        "ko": "어떤 책(d2l)은 루트 안에서 더해요. 여기서는 루트를 씌운 다음에 더해요.",
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
            moved[name] = p - self.lr * g / (np.sqrt(h + self.eps))
        return moved
