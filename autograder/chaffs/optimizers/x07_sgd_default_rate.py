"""The default learning rate is 0.1."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the default learning rate is 0.1",
        "ko": "학습률의 기본값이 0.1이에요",
    },
    "hint": {
        "en": "Look up the default of lr in the table of the handout.",
        "ko": "안내문의 표에서 lr의 기본값을 다시 보세요.",
    },
}


class SGD:
    def __init__(self, lr=0.1):
        self.lr = lr

    def update(self, params, grads):
        return {name: p - self.lr * g for name, p, g in _pairs(params, grads)}
