"""The root is missing."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the root is missing",
        "ko": "루트를 빠뜨렸어요",
    },
    "hint": {
        "en": "The R in RMS stands for root.",
        "ko": "RMS의 R은 루트(root)예요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (s + self.eps)
        return moved
