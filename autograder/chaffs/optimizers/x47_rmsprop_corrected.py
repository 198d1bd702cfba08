"""The average is corrected for its start, as in Adam."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the average is corrected for its start, as in Adam",
        "ko": "Adam처럼 시작 편향을 보정해요",
    },
    "hint": {
        "en": "The correction came with Adam; RMSprop uses its average as it is.",
        "ko": "보정은 Adam에서 나왔어요. RMSprop은 평균을 그대로 써요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}
        self.t = 0

    def update(self, params, grads):
        self.t += 1
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s / (1 - self.rho**self.t)) + self.eps)
        return moved
