"""Eps stands inside the root."""

CHAFF = {
    "function": "Adam",
    "kind": "convention",
    "title": {
        "en": "eps stands inside the root",
        "ko": "ε이 루트 안에 있어요",
    },
    "hint": {
        "en": "Here eps is added after the root; it matters for tiny gradients.",
        "ko": "여기서는 루트를 씌운 다음에 ε을 더해요. 아주 작은 기울기에서 차이가 나요.",
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
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat + self.eps))
        return moved
