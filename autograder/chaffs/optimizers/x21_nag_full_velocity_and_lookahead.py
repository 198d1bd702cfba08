"""The look-ahead is added to a whole step of momentum."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "the look-ahead is added to a whole step of momentum",
        "ko": "모멘텀의 걸음 전체에 앞을 내다본 몫을 더해요",
    },
    "hint": {
        "en": "Add the look-ahead and this gradient, not the whole velocity and the look-ahead.",
        "ko": "속도를 통째로 두 번 더하지 않아요. 내다본 몫과 이번 기울기만 더해요.",
    },
}


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + v + self.momentum * v
        return moved
