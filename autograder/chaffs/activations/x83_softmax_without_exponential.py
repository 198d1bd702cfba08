"""Divides the logits by their sum."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "logits divided by their sum", "ko": "로짓을 그냥 합으로 나눠요"},
    "hint": {
        "en": "Logits may be negative; something must make them positive before they are shared out.",
        "ko": "로짓은 음수일 수 있어요. 나누기 전에 무언가로 양수를 만들어야 해요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    return z / z.sum(axis=axis, keepdims=True)
