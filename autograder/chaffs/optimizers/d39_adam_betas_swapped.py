"""Beta1 and beta2 are swapped."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "beta1 and beta2 are swapped",
        "ko": "β₁과 β₂가 바뀌었어요",
    },
    "hint": {
        "en": "beta1 belongs to the average of gradients, beta2 to that of squares.",
        "ko": "β₁은 기울기의 평균에, β₂는 제곱의 평균에 속해요.",
    },
}


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta2, beta1, eps
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
