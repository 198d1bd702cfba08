"""The parameter moves with Nesterov's look-ahead."""

CHAFF = {
    "function": "Momentum",
    "kind": "convention",
    "title": {
        "en": "the parameter moves with Nesterov's look-ahead",
        "ko": "파라미터가 네스테로프처럼 앞을 내다보며 움직여요",
    },
    "hint": {
        "en": "The step printed in Chollet's book is Nesterov's. Classical momentum moves by v.",
        "ko": "숄레의 책에 실린 코드가 이 모양인데, 네스테로프의 걸음이에요. 고전 모멘텀은 v만큼 움직여요.",
    },
}


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def update(self, params, grads):
        moved = {}
        for name, p, g in _pairs(params, grads):
            v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
            self.velocity[name] = v
            moved[name] = p + self.momentum * v - self.lr * g
        return moved
