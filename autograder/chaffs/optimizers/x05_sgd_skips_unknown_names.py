"""Names that do not fit are skipped in silence."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "names that do not fit are skipped in silence",
        "ko": "맞지 않는 이름을 말없이 건너뛰어요",
    },
    "hint": {
        "en": "A gradient without its parameter is a mistake of the caller, who should hear of it.",
        "ko": "짝이 없는 기울기는 호출한 쪽의 실수예요. 알려 줘야 고칠 수 있어요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {
            name: p - self.lr * g
            for name, p, g in _pairs(
                {k: p for k, p in params.items() if k in grads}, {k: g for k, g in grads.items() if k in params}
            )
        }
