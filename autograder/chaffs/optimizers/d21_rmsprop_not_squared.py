"""Absolute values are averaged, not squares."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "absolute values are averaged, not squares",
        "ko": "제곱이 아니라 절댓값을 평균해요",
    },
    "hint": {
        "en": "The S in RMS stands for square.",
        "ko": "RMS의 S는 제곱(square)이에요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * np.abs(g)
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
