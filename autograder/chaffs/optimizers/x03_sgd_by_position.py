"""Gradients are matched by position, not by name."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "gradients are matched by position, not by name",
        "ko": "기울기를 이름이 아니라 순서로 짝지어요",
    },
    "hint": {
        "en": "Two dicts may list their keys in different orders. What does belong together?",
        "ko": "두 사전의 키 순서는 다를 수 있어요. 무엇과 무엇이 짝일까요?",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        _pairs(params, {name: grads[name] for name in grads})
        return {
            name: np.asarray(p, dtype=np.float64) - self.lr * np.asarray(g, dtype=np.float64)
            for (name, p), g in zip(params.items(), grads.values(), strict=True)
        }
