"""The caller's arrays are changed in place."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the caller's arrays are changed in place",
        "ko": "호출한 쪽의 배열을 제자리에서 바꿔요",
    },
    "hint": {
        "en": "update gives back new arrays; what it was given must stay as it was.",
        "ko": "update는 새 배열을 돌려줘요. 받은 배열은 그대로 있어야 해요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        moved = {}
        for name, _, g in _pairs(params, grads):
            p = np.asarray(params[name], dtype=np.float64)
            p -= self.lr * g
            moved[name] = p
        return moved
