"""The parameter moves by the velocity of the step before."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the parameter moves by the velocity of the step before",
        "ko": "파라미터가 앞선 걸음의 속도로 움직여요",
    },
    "hint": {
        "en": "First make the new velocity, then move by it.",
        "ko": "먼저 속도를 새로 만들고, 그 속도로 움직여요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            moved[name] = p + self.velocity.get(name, 0.0)
            self.velocity[name] = v
        return moved
