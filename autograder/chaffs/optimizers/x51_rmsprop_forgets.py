"""The average starts anew in every call."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the average starts anew in every call",
        "ko": "호출할 때마다 평균이 새로 시작해요",
    },
    "hint": {
        "en": "The average must survive the call.",
        "ko": "평균은 호출이 끝난 뒤에도 남아 있어야 해요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        self.squares = {}
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
