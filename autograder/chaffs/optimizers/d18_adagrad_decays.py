"""The squares are averaged, as in RMSprop."""

CHAFF = {
    "function": "Adagrad",
    "kind": "misconception",
    "title": {
        "en": "the squares are averaged, as in RMSprop",
        "ko": "RMSprop처럼 제곱을 평균해요",
    },
    "hint": {
        "en": "Adagrad only adds: nothing that was steep is ever forgotten.",
        "ko": "Adagrad는 더하기만 해요. 가팔랐던 것을 결코 잊지 않아요.",
    },
}


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            h = 0.9 * self.squares.get(name, 0.0) + 0.1 * g * g
            self.squares[name] = h
            moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
        return moved
