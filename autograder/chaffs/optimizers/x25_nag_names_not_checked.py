"""Misfits raise no ValueError."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "misfits raise no ValueError",
        "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요",
    },
    "hint": {
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
}


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in [
            (k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params
        ]:
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + self.momentum * v - self.lr * g
        return moved
