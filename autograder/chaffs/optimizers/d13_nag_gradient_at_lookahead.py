"""The gradient is taken as if at p + momentum * v, which makes the step that of momentum."""

CHAFF = {
    "function": "NAG",
    "kind": "convention",
    "title": {
        "en": "the gradient is taken as if at p + momentum * v, which makes the step that of momentum",
        "ko": "기울기를 p + momentum * v에서 잰 것으로 보아 모멘텀의 걸음이 돼요",
    },
    "hint": {
        "en": "Others take the gradient ahead and move by v. Here the parameters given are those ahead.",
        "ko": "다른 책은 앞자리의 기울기를 구해 v만큼 가요. 여기서는 받은 파라미터가 앞자리예요.",
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
            moved[name] = p + v
        return moved
