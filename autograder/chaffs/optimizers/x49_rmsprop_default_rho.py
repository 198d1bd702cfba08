"""The default rho is 0.99."""

CHAFF = {
    "function": "RMSprop",
    "kind": "convention",
    "title": {
        "en": "the default rho is 0.99",
        "ko": "ρ의 기본값이 0.99예요",
    },
    "hint": {
        "en": "PyTorch and the Korean book use 0.99; look up ours in the table of the handout.",
        "ko": "PyTorch와 한국에서 많이 읽는 책은 0.99를 써요. 안내문의 표를 다시 보세요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.99, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return moved
