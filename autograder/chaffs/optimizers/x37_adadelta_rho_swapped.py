"""Rho weighs the new value, not the old average."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "rho weighs the new value, not the old average",
        "ko": "ρ를 옛 평균이 아니라 새 값에 곱해요",
    },
    "hint": {
        "en": "rho is the share of the old average that survives.",
        "ko": "ρ는 옛 평균이 살아남는 비율이에요.",
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
            s = (1 - self.rho) * self.squares.get(name, 0.0) + self.rho * g * g
            d = self.steps.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = (1 - self.rho) * d + self.rho * x * x
            moved[name] = p + x
        return moved
