"""All optimizers share one t."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share one t",
        "ko": "모든 옵티마이저가 t 하나를 나눠 써요",
    },
    "hint": {
        "en": "Each optimizer counts its own steps.",
        "ko": "옵티마이저마다 자기 걸음을 세요.",
    },
}


class Adam:
    clock = [0]

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = {}
        self.v = {}

    def update(self, params, grads):
        pairs = _pairs(params, grads)
        self.clock[0] += 1
        self.t = self.clock[0]
        moved = {}
        for name, p, g in pairs:
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
