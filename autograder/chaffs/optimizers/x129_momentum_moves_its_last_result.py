"""The array returned before is moved on in place."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the array returned before is moved on in place",
        "ko": "앞서 돌려준 배열을 제자리에서 다시 움직여요",
    },
    "hint": {
        "en": "The array returned belongs to the caller now; make a new one.",
        "ko": "돌려준 배열은 이제 호출한 쪽의 것이에요. 새 배열을 만들어 보세요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}
        self.results = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            last = self.results.get(name)
            if last is not None and np.array_equal(last, p):
                last += v
                moved[name] = last
            else:
                moved[name] = self.results[name] = p + v
        return moved
