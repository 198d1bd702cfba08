"""The average of the steps is lost between calls."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "the average of the steps is lost between calls",
        "ko": "걸음의 평균이 호출 사이에 사라져요",
    },
    "hint": {
        "en": "Both averages must survive the call.",
        "ko": "두 평균 모두 호출이 끝난 뒤에도 남아 있어야 해요.",
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
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            moved[name] = p + x
        return moved
