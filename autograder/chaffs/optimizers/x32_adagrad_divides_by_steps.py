"""The sum is divided by the number of steps."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the sum is divided by the number of steps",
        "ko": "합을 걸음 수로 나눠요",
    },
    "hint": {
        "en": "It is a sum, not a mean: the steps grow shorter by design.",
        "ko": "평균이 아니라 합이에요. 걸음이 점점 짧아지는 것이 뜻한 바예요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}
        self.t = 0

    def update(self, params, grads):
        self.t += 1
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h / self.t) + self.eps)
        return moved
