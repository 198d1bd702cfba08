"""All optimizers share one sum."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share one sum",
        "ko": "모든 옵티마이저가 합 하나를 나눠 써요",
    },
    "hint": {
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인자나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
}


class Adagrad:
    squares = {}

    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
