"""Misfits raise no ValueError."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "misfits raise no ValueError",
        "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요",
    },
    "hint": {
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = {}
        self.v = {}
        self.t = 0

    def update(self, params, grads):
        pairs = [(k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params]
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
