"""The velocity is an average with the factor 1 - momentum."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "the velocity is an average with the factor 1 - momentum",
        "ko": "속도를 1 - momentum을 곱한 평균으로 계산해요",
    },
    "hint": {
        "en": "The velocity here takes the whole gradient, without the factor 1 - momentum.",
        "ko": "여기서 속도는 기울기를 온전히 받아요. 1 - momentum을 곱하지 않아요.",
    },
}


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - (1 - self.momentum) * self.lr * g
            self.velocity[name] = v
            moved[name] = p + self.momentum * v - self.lr * g
        return moved
