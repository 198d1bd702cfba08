"""The caller's parameters are changed in place."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the caller's parameters are changed in place",
        "ko": "호출한 쪽의 파라미터를 제자리에서 바꿔요",
    },
    "hint": {
        "en": "update gives back new arrays; what it was given must stay as it was.",
        "ko": "update는 새 배열을 돌려줘요. 받은 배열은 그대로 있어야 해요.",
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
            p -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
            moved[name] = p
        return moved
