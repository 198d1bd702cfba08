"""The drops are multiplied, not raised to a power."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "the drops are multiplied, not raised to a power",
        "ko": "거듭제곱하지 않고 곱해요",
    },
    "hint": {
        "en": "Half of a half is a quarter.",
        "ko": "절반의 절반은 4분의 1이에요.",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr / (1 + epoch // every * (1 / drop - 1))
