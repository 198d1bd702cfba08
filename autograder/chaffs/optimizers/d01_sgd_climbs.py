"""The step goes up the slope."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the step goes up the slope",
        "ko": "기울기를 따라 올라가요",
    },
    "hint": {
        "en": "The gradient points uphill. Which way does the loss fall?",
        "ko": "기울기는 오르막을 가리켜요. 손실은 어느 쪽으로 줄어들까요?",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {name: p + self.lr * g for name, p, g in _pairs(params, grads)}
