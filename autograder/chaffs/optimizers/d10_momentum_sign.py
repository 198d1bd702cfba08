"""The velocity is subtracted, although it points downhill."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the velocity is subtracted, although it points downhill",
        "ko": "이미 내리막을 가리키는 속도를 빼요",
    },
    "hint": {
        "en": "Here the velocity holds the minus sign already.",
        "ko": "여기서는 속도가 이미 음의 부호를 품고 있어요.",
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
            moved[name] = p - v
        return moved
