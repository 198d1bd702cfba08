"""The new square is added whole."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the new square is added whole",
        "ko": "새 제곱을 통째로 더해요",
    },
    "hint": {
        "en": "The two weights of an average add up to one.",
        "ko": "평균의 두 가중치를 더하면 1이에요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
