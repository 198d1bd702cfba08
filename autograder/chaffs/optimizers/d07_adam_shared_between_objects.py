"""All optimizers share their averages."""

CHAFF = {
    "function": "Adam",
    "kind": "misconception",
    "title": {
        "en": "all optimizers share their averages",
        "ko": "모든 옵티마이저가 평균을 나눠 써요",
    },
    "hint": {
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인자나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
}


class Adam:
    m = {}
    v = {}

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
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
