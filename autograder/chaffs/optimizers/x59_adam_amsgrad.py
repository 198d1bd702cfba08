"""The largest v so far is used (AMSGrad)."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the largest v so far is used (AMSGrad)",
        "ko": "지금까지 가장 큰 v를 써요 (AMSGrad)",
    },
    "hint": {
        "en": "AMSGrad is a later variant; Adam's v may shrink again.",
        "ko": "AMSGrad는 뒤에 나온 변형이에요. Adam의 v는 다시 작아질 수 있어요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = {}
        self.v = {}
        self.t = 0
        self.top = {}

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
            v_hat = np.maximum(v_hat, self.top.get(name, 0.0))
            self.top[name] = v_hat
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
