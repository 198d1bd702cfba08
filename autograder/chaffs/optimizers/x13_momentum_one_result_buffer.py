"""Every call fills the same result arrays again."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "every call fills the same result arrays again",
        "ko": "호출할 때마다 같은 결과 배열을 다시 채워요",
    },
    "hint": {
        "en": "Whoever keeps an earlier result finds the later one in it.",
        "ko": "앞선 결과를 갖고 있으면 그 안에 나중 결과가 들어가 버려요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}
        self.out = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            if name not in self.out:
                self.out[name] = np.empty(p.shape)
            self.out[name][...] = p + v
            moved[name] = self.out[name]
        return moved
