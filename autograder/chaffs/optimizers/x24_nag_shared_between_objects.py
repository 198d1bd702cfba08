"""All optimizers share one velocity."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share one velocity",
        "ko": "모든 옵티마이저가 속도 하나를 나눠 써요",
    },
    "hint": {
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인자나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
}


class NAG:
    velocity = {}

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + self.momentum * v - self.lr * g
        return moved
