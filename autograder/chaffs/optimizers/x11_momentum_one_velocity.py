"""One velocity is passed from parameter to parameter."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "one velocity is passed from parameter to parameter",
        "ko": "속도 하나를 여러 파라미터가 차례로 이어받아요",
    },
    "hint": {
        "en": "Each name needs a velocity of its own.",
        "ko": "이름마다 자기 속도가 있어야 해요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(p.shape, 0.0) - self.lr * g
            self.velocity[p.shape] = v
            moved[name] = p + v
        return moved
