"""The step uses the sum from before this gradient."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the step uses the sum from before this gradient",
        "ko": "이번 기울기를 더하기 전의 합을 써요",
    },
    "hint": {
        "en": "Add this gradient's square first, then make the step.",
        "ko": "이번 기울기의 제곱을 먼저 더한 다음 걸음을 정해요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, np.zeros_like(g))
            self.squares[name] = h + g * g
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
