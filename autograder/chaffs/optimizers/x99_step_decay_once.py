"""The rate drops only once."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate drops only once",
        "ko": "학습률이 한 번만 떨어져요",
    },
    "hint": {
        "en": "Every time so many epochs are full, the rate drops again.",
        "ko": "정해진 에포크 수가 찰 때마다 다시 떨어져요.",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * (drop if epoch >= every else 1.0)
