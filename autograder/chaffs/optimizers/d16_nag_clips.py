"""Large gradients are cut off."""

CHAFF = {
    "function": "NAG",
    "kind": "misconception",
    "title": {
        "en": "large gradients are cut off",
        "ko": "큰 기울기를 잘라요",
    },
    "hint": {
        "en": "No clipping was asked here; there is a function of its own for that.",
        "ko": "여기서는 기울기를 자르지 않아요. 그 일을 하는 함수는 따로 있어요.",
    },
}


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            g = np.clip(g, -10.0, 10.0)
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + self.momentum * v - self.lr * g
        return moved
