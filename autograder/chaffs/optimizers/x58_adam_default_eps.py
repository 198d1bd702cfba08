"""The default eps is 1e-7, as in Keras."""

CHAFF = {
    "function": "Adam",
    "kind": "convention",
    "title": {
        "en": "the default eps is 1e-7, as in Keras",
        "ko": "ε의 기본값이 Keras처럼 1e-7이에요",
    },
    "hint": {
        "en": "Keras uses 1e-7; look up ours in the table of the handout.",
        "ko": "Keras는 1e-7을 써요. 안내문의 표에서 우리의 기본값을 다시 보세요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-7):
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
