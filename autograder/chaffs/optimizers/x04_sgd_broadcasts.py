"""A gradient of another shape is broadcast."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "a gradient of another shape is broadcast",
        "ko": "모양이 다른 기울기를 브로드캐스트해요",
    },
    "hint": {
        "en": "NumPy stretches shapes that differ without a word. Compare the shapes before you compute.",
        "ko": "NumPy는 모양이 달라도 말없이 늘려 계산해요. 계산하기 전에 모양을 비교해 보세요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        if params.keys() != grads.keys():
            raise ValueError("names differ")
        arrays = {name: (np.asarray(params[name], float), np.asarray(grads[name], float)) for name in params}
        return {name: p - self.lr * g for name, (p, g) in arrays.items()}
