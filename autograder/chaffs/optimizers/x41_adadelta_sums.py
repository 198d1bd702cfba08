"""The squares are summed, not averaged."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "the squares are summed, not averaged",
        "ko": "제곱을 평균하지 않고 더해요",
    },
    "hint": {
        "en": "Old slopes should fade: an average forgets, a sum does not.",
        "ko": "옛 기울기는 흐려져야 해요. 평균은 잊지만 합은 잊지 않아요.",
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
            s = self.squares.get(name, 0.0) + g * g
            d = self.steps.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
