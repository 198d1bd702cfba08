"""The gradient enters m whole, without 1 - beta1."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the gradient enters m whole, without 1 - beta1",
        "ko": "기울기가 1 - β₁ 없이 통째로 m에 들어가요",
    },
    "hint": {
        "en": "The two weights of an average add up to one.",
        "ko": "평균의 두 가중치를 더하면 1이에요.",
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
            m = self.beta1 * self.m.get(name, 0.0) + g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
