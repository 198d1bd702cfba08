"""The largest gradient replaces the root mean square (AdaMax)."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the largest gradient replaces the root mean square (AdaMax)",
        "ko": "제곱 평균의 루트 대신 가장 큰 기울기를 써요 (AdaMax)",
    },
    "hint": {
        "en": "AdaMax stands in the same paper, but this is algorithm 1.",
        "ko": "AdaMax는 같은 논문에 있지만, 여기서는 알고리즘 1이에요.",
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
            v = np.maximum(self.beta2 * self.v.get(name, 0.0), np.abs(g))
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            moved[name] = p - self.lr * m_hat / (v + self.eps)
        return moved
