"""The step before is carried on."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the step before is carried on",
        "ko": "앞선 걸음이 이어져요",
    },
    "hint": {
        "en": "SGD remembers nothing: each step depends on this gradient alone.",
        "ko": "SGD는 아무것도 기억하지 않아요. 걸음은 지금의 기울기만으로 정해져요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr, self.momentum = lr, 0.9
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + v
        return moved
