"""Momentum² is multiplied by the new velocity, as in the Korean book's first edition."""

CHAFF = {
    "function": "NAG",
    "kind": "convention",
    "title": {
        "en": "momentum² is multiplied by the new velocity, as in the Korean book's first edition",
        "ko": "밑바닥부터 시작하는 딥러닝 초판처럼 momentum²에 새 속도를 곱해요",
    },
    "hint": {
        "en": "The form with momentum² needs the velocity from before this step.",
        "ko": "momentum²을 쓰는 꼴에는 이번 걸음 이전의 속도가 필요해요.",
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
            moved[name] = p + self.momentum**2 * v - (1 + self.momentum) * self.lr * g
        return moved
