"""The default eps is 1e-8."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "the default eps is 1e-8",
        "ko": "ε의 기본값이 1e-8이에요",
    },
    "hint": {
        "en": "Look up the default of eps in the table of the handout: it differs from the others.",
        "ko": "안내문의 표에서 eps의 기본값을 다시 보세요. 다른 옵티마이저와 달라요.",
    },
}


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-8):
        self.rho, self.eps = rho, eps
        self.squares = {}
        self.steps = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            d = self.steps.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
