"""T is 0 in the first step."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "t is 0 in the first step",
        "ko": "첫걸음의 t가 0이에요",
    },
    "hint": {
        "en": "With t = 0 the correction is a division by zero. When do you count?",
        "ko": "t가 0이면 보정에서 0으로 나누게 돼요. 언제 세나요?",
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
            m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            self.m[name], self.v[name] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        self.t += 1
        return moved
