"""The averages start anew in every call."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the averages start anew in every call",
        "ko": "호출할 때마다 평균이 새로 시작해요",
    },
    "hint": {
        "en": "m, v and t must survive the call.",
        "ko": "m, v, t는 호출이 끝난 뒤에도 남아 있어야 해요.",
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
        self.m, self.v = {}, {}
        moved = {}
        for name, p, g in pairs:
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
