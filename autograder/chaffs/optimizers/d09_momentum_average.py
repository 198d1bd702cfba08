"""The velocity is an average with the factor 1 - momentum."""

CHAFF = {
    "function": "Momentum",
    "kind": "convention",
    "title": {
        "en": "the velocity is an average with the factor 1 - momentum",
        "ko": "속도를 1 - momentum을 곱한 평균으로 계산해요",
    },
    "hint": {
        "en": "Coursera's average weighs the gradient by 1 - momentum; the form here does not.",
        "ko": "평균(Coursera 강의의 방식)은 기울기에 1 - momentum을 곱해요. 여기서는 곱하지 않아요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * (1 - self.momentum) * g
            self.velocity[name] = v
            moved[name] = p + v
        return moved
