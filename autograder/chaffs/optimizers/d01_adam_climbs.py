"""The step goes up the slope."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the step goes up the slope",
        "ko": "기울기를 따라 올라가요",
    },
    "hint": {
        "en": "The average of the gradients points uphill, too.",
        "ko": "기울기의 평균도 오르막을 가리켜요.",
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
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p + self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
