"""All optimizers share their averages."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share their averages",
        "ko": "모든 옵티마이저가 평균을 나눠 써요",
    },
    "hint": {
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인자나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
}


class Adadelta:
    squares = {}
    steps = {}

    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps

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
