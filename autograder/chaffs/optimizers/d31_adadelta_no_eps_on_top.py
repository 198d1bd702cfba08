"""Eps is missing in the numerator, so nothing ever moves."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "eps is missing in the numerator, so nothing ever moves",
        "ko": "분자에 ε이 없어 아무것도 움직이지 않아요",
    },
    "hint": {
        "en": "The average of the steps starts at 0: what gets the first step going?",
        "ko": "걸음의 평균은 0에서 시작해요. 첫걸음은 무엇이 떼게 하나요?",
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
            x = -np.sqrt(d) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
