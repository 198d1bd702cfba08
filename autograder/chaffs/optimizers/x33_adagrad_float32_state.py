"""The computation runs in float32."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the computation runs in float32",
        "ko": "float32로 계산해요",
    },
    "hint": {
        "en": "Results are float64, and so is everything on the way to them.",
        "ko": "결과도, 거기까지의 계산도 모두 float64예요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + (g * g).astype(np.float32)
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
