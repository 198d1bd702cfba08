"""The rate drops one epoch late."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate drops one epoch late",
        "ko": "학습률이 한 에포크 늦게 떨어져요",
    },
    "hint": {
        "en": "Epochs 0 to every - 1 are the first stair; what is the next one?",
        "ko": "에포크 0부터 every - 1까지가 첫 계단이에요. 그다음 에포크는요?",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** (max(epoch - 1, 0) // every)
