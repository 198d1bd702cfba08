"""The step uses the average from before this gradient."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the step uses the average from before this gradient",
        "ko": "이번 기울기를 넣기 전의 평균을 써요",
    },
    "hint": {
        "en": "Let this gradient into the average first, then make the step.",
        "ko": "이번 기울기를 평균에 먼저 넣은 다음 걸음을 정해요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.squares.get(name, np.zeros_like(g))
            self.squares[name] = self.rho * s + (1 - self.rho) * g * g
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
