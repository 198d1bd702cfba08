"""The numerator already holds this step."""

CHAFF = {
    "function": "Adadelta",
    "kind": "misconception",
    "title": {
        "en": "the numerator already holds this step",
        "ko": "분자에 이번 걸음이 이미 들어 있어요",
    },
    "hint": {
        "en": "This step cannot be made from itself: RMS[x] comes from the steps before.",
        "ko": "이번 걸음으로 이번 걸음을 만들 수는 없어요. RMS[x]는 앞선 걸음들에서 나와요.",
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
            self.steps[name] = self.rho * d + (1 - self.rho) * x * x
            moved[name] = p - np.sqrt(self.steps[name] + self.eps) / np.sqrt(s + self.eps) * g
        return moved
