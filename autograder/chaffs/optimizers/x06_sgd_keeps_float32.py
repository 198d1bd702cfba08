"""Float32 stays float32."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "float32 stays float32",
        "ko": "float32가 float32로 남아요",
    },
    "hint": {
        "en": "NumPy keeps float32 beside a Python float. Results here are float64.",
        "ko": "NumPy는 파이썬 float과 계산해도 float32를 유지해요. 여기서 결과는 float64예요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        _pairs(params, grads)
        return {name: np.asarray(params[name]) - self.lr * np.asarray(grads[name]) for name in params}
