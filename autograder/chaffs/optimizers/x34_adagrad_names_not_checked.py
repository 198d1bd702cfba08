"""Misfits raise no ValueError."""

CHAFF = {
    "function": "Adagrad",
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


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in [
            (k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params
        ]:
            h = self.squares.get(name, 0.0) + g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
