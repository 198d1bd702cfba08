"""The learning rate is multiplied twice."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the learning rate is multiplied twice",
        "ko": "학습률을 두 번 곱해요",
    },
    "hint": {
        "en": "The learning rate is in the velocity already.",
        "ko": "학습률은 이미 속도 안에 들어 있어요.",
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
            self.velocity[name] = v
            moved[name] = p + self.lr * v
        return moved
