"""Rho weighs the new square, not the old average."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "rho weighs the new square, not the old average",
        "ko": "ρ를 옛 평균이 아니라 새 제곱에 곱해요",
    },
    "hint": {
        "en": "rho is the share of the old average that survives.",
        "ko": "ρ는 옛 평균이 살아남는 비율이에요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = (1 - self.rho) * self.squares.get(name, 0.0) + self.rho * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
