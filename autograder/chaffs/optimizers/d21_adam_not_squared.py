"""Absolute values are averaged, not squares."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "absolute values are averaged, not squares",
        "ko": "제곱이 아니라 절댓값을 평균해요",
    },
    "hint": {
        "en": "The second average is of the squares.",
        "ko": "두 번째 평균은 제곱의 평균이에요.",
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
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * np.abs(g)
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
