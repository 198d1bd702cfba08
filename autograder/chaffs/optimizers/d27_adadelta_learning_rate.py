"""The step is multiplied by a learning rate."""

CHAFF = {
    "function": "Adadelta",
    "kind": "convention",
    "title": {
        "en": "the step is multiplied by a learning rate",
        "ko": "걸음에 학습률을 곱해요",
    },
    "hint": {
        "en": "Keras and PyTorch multiply by a rate. In the paper, RMS[x] takes its place.",
        "ko": "Keras와 PyTorch는 학습률을 곱해요. 논문에서는 RMS[x]가 그 자리를 대신해요.",
    },
}


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
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
            moved[name] = p + 0.001 * x
        return moved
