"""All optimizers share one average."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share one average",
        "ko": "모든 옵티마이저가 평균 하나를 나눠 써요",
    },
    "hint": {
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인자나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
}


class RMSprop:
    squares = {}

    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
