"""One number is kept for a whole array."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "one number is kept for a whole array",
        "ko": "배열 전체에 수 하나만 남겨요",
    },
    "hint": {
        "en": "Every single parameter has its own history of slopes.",
        "ko": "파라미터 하나하나가 자기 기울기의 역사를 가져요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = self.squares.get(name, 0.0) + np.sum(g * g)
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
