"""The new arrays are put into the caller's dict."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the new arrays are put into the caller's dict",
        "ko": "새 배열을 호출한 쪽의 사전에 넣어요",
    },
    "hint": {
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
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
        for name, p, g in pairs:
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            params[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return params
