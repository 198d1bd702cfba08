"""Where nothing moves, the caller's own array is returned."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "where nothing moves, the caller's own array is returned",
        "ko": "움직이지 않을 때 호출한 쪽의 배열을 그대로 돌려줘요",
    },
    "hint": {
        "en": "If the result is the caller's array, changing one changes the other.",
        "ko": "결과가 호출한 쪽의 배열이면 하나를 바꿀 때 다른 하나도 바뀌어요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {name: p - self.lr * g if g.any() else p for name, p, g in _pairs(params, grads)}
