"""The default momentum is 0.5."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the default momentum is 0.5",
        "ko": "momentum의 기본값이 0.5예요",
    },
    "hint": {
        "en": "Look up the default of momentum in the table of the handout.",
        "ko": "안내문의 표에서 momentum의 기본값을 다시 보세요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.5):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + v
        return moved
