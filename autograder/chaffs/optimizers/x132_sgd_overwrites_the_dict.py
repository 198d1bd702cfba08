"""The new arrays are put into the caller's dict."""

CHAFF = {
    "function": "SGD",
    "kind": "misconception",
    "title": {
        "en": "the new arrays are put into the caller's dict",
        "ko": "새 배열을 호출한 쪽의 사전에 넣어요",
    },
    "hint": {
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for name, p, g in _pairs(params, grads):
            params[name] = p - self.lr * g
        return params
