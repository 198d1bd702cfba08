"""Eps stands inside the root."""

CHAFF = {
    "function": "RMSprop",
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


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s + self.eps))
        return moved
