"""The squares are summed, as in Adagrad."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the squares are summed, as in Adagrad",
        "ko": "Adagrad처럼 제곱을 더하기만 해요",
    },
    "hint": {
        "en": "RMSprop forgets: it keeps a running average, so that the steps do not die out.",
        "ko": "RMSprop은 잊어요. 이동 평균을 두어 걸음이 사라지지 않게 해요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.squares.get(name, 0.0) + g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
