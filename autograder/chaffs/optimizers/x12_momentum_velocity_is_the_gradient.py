"""The velocity is the caller's gradient array."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the velocity is the caller's gradient array",
        "ko": "속도가 호출한 쪽의 기울기 배열이에요",
    },
    "hint": {
        "en": "If the state is the caller's own array, it changes when the caller fills that array anew.",
        "ko": "상태가 호출한 쪽의 배열이면, 그 배열을 새로 채울 때 상태도 바뀌어요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = g if name not in self.velocity else self.momentum * self.velocity[name] + g
            self.velocity[name] = v
            moved[name] = p - self.lr * v
        return moved
