"""The parameters of the first call are kept and moved on."""

CHAFF = {
    "function": "Momentum",
    "kind": "misconception",
    "title": {
        "en": "the parameters of the first call are kept and moved on",
        "ko": "첫 호출의 파라미터를 간직해 계속 움직여요",
    },
    "hint": {
        "en": "update moves the parameters that this call gives, not those of an earlier one.",
        "ko": "update는 이번 호출이 준 파라미터를 움직여요. 앞선 호출의 것이 아니에요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}
        self.params = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            self.params[name] = self.params.get(name, p) + v
            moved[name] = self.params[name].copy()
        return moved
