"""Int parameters stay ints, so the step is cut off."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "int parameters stay ints, so the step is cut off",
        "ko": "정수 파라미터가 정수로 남아 걸음이 잘려요",
    },
    "hint": {
        "en": "An int array cannot hold half a step. In which dtype should the computation run?",
        "ko": "정수 배열에는 반 걸음을 담을 수 없어요. 어떤 dtype으로 계산해야 할까요?",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {name: (p - self.lr * g).astype(np.asarray(params[name]).dtype) for name, p, g in _pairs(params, grads)}
