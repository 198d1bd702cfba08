"""Epochs are counted from 1."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "epochs are counted from 1",
        "ko": "에포크를 1부터 세요",
    },
    "hint": {
        "en": "The first epoch is epoch 0.",
        "ko": "첫 에포크가 에포크 0이에요.",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** ((epoch + 1) // every)
