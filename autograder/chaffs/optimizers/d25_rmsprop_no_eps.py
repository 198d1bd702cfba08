"""Eps is missing: a slope of 0 gives 0/0."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "eps is missing: a slope of 0 gives 0/0",
        "ko": "ε이 빠져서 기울기가 0이면 0/0이 돼요",
    },
    "hint": {
        "en": "What is the step of a parameter whose slope has always been 0?",
        "ko": "기울기가 줄곧 0이던 파라미터의 걸음은 얼마일까요?",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s))
        return moved
