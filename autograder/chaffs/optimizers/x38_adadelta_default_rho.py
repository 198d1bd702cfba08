"""The default rho is 0.9."""

CHAFF = {
    "function": "Adadelta",
    "kind": "convention",
    "title": {
        "en": "the default rho is 0.9",
        "ko": "ρ의 기본값이 0.9예요",
    },
    "hint": {
        "en": "PyTorch's default is 0.9; look up ours in the table of the handout.",
        "ko": "PyTorch의 기본값은 0.9예요. 안내문의 표에서 우리의 기본값을 다시 보세요.",
    },
}


class Adadelta:
    def __init__(self, rho=0.9, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.squares = {}
        self.steps = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            d = self.steps.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p + x
        return moved
