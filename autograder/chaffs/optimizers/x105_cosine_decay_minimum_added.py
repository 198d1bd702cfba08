"""The minimum is added on top of lr."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the minimum is added on top of lr",
        "ko": "최솟값을 lr 위에 더해요",
    },
    "hint": {
        "en": "At the start the rate is lr itself.",
        "ko": "시작할 때 학습률은 lr 그대로예요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(step / total, 1.0)
    return minimum + 0.5 * lr * (1 + np.cos(np.pi * done))
