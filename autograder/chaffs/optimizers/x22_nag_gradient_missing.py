"""The gradient itself is missing beside the look-ahead."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "the gradient itself is missing beside the look-ahead",
        "ko": "앞을 내다본 몫 옆에 기울기 자체가 빠졌어요",
    },
    "hint": {
        "en": "Besides the velocity, this step's gradient moves the parameter.",
        "ko": "속도 말고도 이번 기울기가 파라미터를 움직여요.",
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
            moved[name] = p + self.momentum * v
        return moved
