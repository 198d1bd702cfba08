"""T counts parameters, not steps."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "t counts parameters, not steps",
        "ko": "t가 걸음이 아니라 파라미터를 세요",
    },
    "hint": {
        "en": "One update is one step, however many parameters there are.",
        "ko": "파라미터가 몇 개든 update 한 번이 한 걸음이에요.",
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
        moved = {}
        for name, p, g in pairs:
            self.t += 1
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
