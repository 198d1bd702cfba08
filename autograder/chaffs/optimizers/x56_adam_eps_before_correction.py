"""Eps is added before the correction, as in Keras."""

CHAFF = {
    "function": "Adam",
    "kind": "convention",
    "title": {
        "en": "eps is added before the correction, as in Keras",
        "ko": "Keras처럼 보정하기 전에 ε을 더해요",
    },
    "hint": {
        "en": "Keras adds eps to the root of the raw v. Here v is corrected first.",
        "ko": "Keras는 보정을 학습률에 넣어 ε을 먼저 더해요. 여기서는 v를 먼저 보정하고 ε을 더해요.",
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
            rate = self.lr * np.sqrt(1 - self.beta2**self.t)
            moved[name] = p - rate * m_hat / (np.sqrt(v) + self.eps)
        return moved
