"""The default learning rate is 0.01."""

CHAFF = {
    "function": "RMSprop",
    "kind": "convention",
    "title": {
        "en": "the default learning rate is 0.01",
        "ko": "학습률의 기본값이 0.01이에요",
    },
    "hint": {
        "en": "PyTorch and the Korean book use 0.01; look up ours in the table of the handout.",
        "ko": "PyTorch와 한국에서 많이 읽는 책은 0.01을 써요. 안내문의 표를 다시 보세요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.01, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
