"""The learning rate is not used."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the learning rate is not used",
        "ko": "학습률을 쓰지 않아요",
    },
    "hint": {
        "en": "How far a step goes is the gradient times something you were given.",
        "ko": "걸음의 길이는 기울기에 무언가를 곱한 값이에요. 무엇을 받았나요?",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {name: p - g for name, p, g in _pairs(params, grads)}
