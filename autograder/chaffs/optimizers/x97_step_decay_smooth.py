"""The rate falls a little in every epoch."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate falls a little in every epoch",
        "ko": "에포크마다 학습률이 조금씩 내려가요",
    },
    "hint": {
        "en": "A staircase: between two steps the rate does not move.",
        "ko": "계단이에요. 두 계단 사이에서는 학습률이 변하지 않아요.",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** (epoch / every)
