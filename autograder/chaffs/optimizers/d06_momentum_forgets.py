"""The velocity starts at zero in every call."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the velocity starts at zero in every call",
        "ko": "호출할 때마다 속도가 0에서 시작해요",
    },
    "hint": {
        "en": "The velocity of one step is needed in the next: where does it live between two calls?",
        "ko": "한 걸음의 속도는 다음 걸음에 필요해요. 두 호출 사이에 어디에 두나요?",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        self.velocity = {}
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + v
        return moved
