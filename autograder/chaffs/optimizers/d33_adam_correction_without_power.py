"""The correction divides by 1 - beta, not by 1 - beta to the t."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "the correction divides by 1 - beta, not by 1 - beta to the t",
        "ko": "1 - β의 t제곱이 아니라 1 - β로 나눠 보정해요",
    },
    "hint": {
        "en": "The correction fades with time: where does t come in?",
        "ko": "보정은 시간이 지나면 사라져요. t는 어디에 들어갈까요?",
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
            m_hat = m / (1 - self.beta1)
            v_hat = v / (1 - self.beta2)
            moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return moved
