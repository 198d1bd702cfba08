"""The mean slope is taken off first."""

CHAFF = {
    "function": "RMSprop",
    "kind": "misconception",
    "title": {
        "en": "the mean slope is taken off first",
        "ko": "평균 기울기를 먼저 빼요",
    },
    "hint": {
        "en": "The centred form is a variant; plain RMSprop averages the squares alone.",
        "ko": "중심을 빼는 꼴은 변형이에요. 기본 RMSprop은 제곱만 평균해요.",
    },
}


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.squares = {}
        self.mean = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            self.squares[name] = s
            mean = self.rho * self.mean.get(name, 0.0) + (1 - self.rho) * g
            self.mean[name] = mean
            moved[name] = p - self.lr * g / (np.sqrt(np.maximum(s - mean * mean, 0.0)) + self.eps)
        return moved
