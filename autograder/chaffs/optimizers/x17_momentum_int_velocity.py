"""The velocity takes the dtype of the parameter."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the velocity takes the dtype of the parameter",
        "ko": "속도가 파라미터의 dtype을 따라가요",
    },
    "hint": {
        "en": "zeros_like of an int array is an int array: what becomes of 0.3 in it?",
        "ko": "정수 배열의 zeros_like는 정수 배열이에요. 거기에 0.3을 넣으면 어떻게 될까요?",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            if name not in self.velocity:
                self.velocity[name] = np.zeros_like(np.asarray(params[name]))
            v = self.velocity[name]
            v[...] = self.momentum * v - self.lr * g
            moved[name] = p + v
        return moved
