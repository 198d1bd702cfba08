"""Eps stands outside the roots."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "eps stands outside the roots",
        "ko": "ε이 루트 밖에 있어요",
    },
    "hint": {
        "en": "In Adadelta's RMS, eps is part of what the root is taken of.",
        "ko": "Adadelta의 RMS에서는 ε까지 더한 값에 루트를 씌워요.",
    },
}


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.squares = {}
        self.steps = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            d = self.steps.get(name, 0.0)
            x = -(np.sqrt(d) + self.eps) / (np.sqrt(s) + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
