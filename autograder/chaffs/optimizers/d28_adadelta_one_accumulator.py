"""One accumulator serves for slopes and steps."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "one accumulator serves for slopes and steps",
        "ko": "누적값 하나로 기울기와 걸음을 모두 다뤄요",
    },
    "hint": {
        "en": "There are two averages: of squared gradients and of squared steps.",
        "ko": "평균은 둘이에요. 기울기의 제곱과 걸음의 제곱이에요.",
    },
}


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            d = self.squares.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = self.rho * s + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
