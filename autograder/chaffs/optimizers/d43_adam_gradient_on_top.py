"""The gradient stands in the numerator, not its average."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the gradient stands in the numerator, not its average",
        "ko": "분자에 평균이 아니라 기울기가 있어요",
    },
    "hint": {
        "en": "Adam steps along the corrected average of the gradients.",
        "ko": "Adam은 보정한 기울기 평균을 따라 걸어요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = {}
        self.v = {}
        self.t = 0

    def update(self, params, grads):
        pairs = _pairs(params, grads)
        self.t += 1
        moved = {}
        for name, p, g in pairs:
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * g / (np.sqrt(v_hat) + self.eps)
        return moved
