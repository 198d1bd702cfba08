"""The step looks ahead (Nadam)."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the step looks ahead (Nadam)",
        "ko": "앞을 내다보며 걸어요 (Nadam)",
    },
    "hint": {
        "en": "Nadam mixes Nesterov in; Adam steps along the corrected average alone.",
        "ko": "Nadam은 네스테로프를 섞은 것이에요. Adam은 보정한 평균만 따라가요.",
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
            moved[name] = p - self.lr * (self.beta1 * m_hat + (1 - self.beta1) * g / (1 - self.beta1**self.t)) / (
                np.sqrt(v_hat) + self.eps
            )
        return moved
