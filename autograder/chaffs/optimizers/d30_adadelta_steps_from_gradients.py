"""The second average takes the gradient, not the step."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "the second average takes the gradient, not the step",
        "ko": "두 번째 평균에 걸음이 아니라 기울기를 넣어요",
    },
    "hint": {
        "en": "RMS[x] is about the steps that were made. What do you average there?",
        "ko": "RMS[x]는 실제로 걸은 걸음에 관한 것이에요. 거기서 무엇을 평균하나요?",
    },
}


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.squares = {}
        self.steps = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
            d = self.steps.get(name, 0.0)
            x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
            self.squares[name] = s
            self.steps[name] = self.rho * d + (1 - self.rho) * g * g
            moved[name] = p + x
        return moved
