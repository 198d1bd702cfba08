"""The default beta2 is 0.99."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the default beta2 is 0.99",
        "ko": "β₂의 기본값이 0.99예요",
    },
    "hint": {
        "en": "Look up the default of beta2 in the table of the handout.",
        "ko": "안내문의 표에서 beta2의 기본값을 다시 보세요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.99, eps=1e-8):
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
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
