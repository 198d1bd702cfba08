"""Squares of small ints overflow."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "squares of small ints overflow",
        "ko": "작은 정수형의 제곱이 넘쳐요",
    },
    "hint": {
        "en": "100 times 100 does not fit into int8. When do you change to float64?",
        "ko": "int8에는 100 곱하기 100이 들어가지 않아요. 언제 float64로 바꾸나요?",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * np.square(np.asarray(grads[name])).astype(
                np.float64
            )
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
