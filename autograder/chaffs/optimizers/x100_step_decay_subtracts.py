"""Drop is the part taken away, not the part left."""

CHAFF = {
    "function": "step_decay",
    "kind": "misconception",
    "title": {
        "en": "drop is the part taken away, not the part left",
        "ko": "drop을 남는 비율이 아니라 빼는 비율로 여겨요",
    },
    "hint": {
        "en": "The rate is multiplied by drop each time.",
        "ko": "매번 학습률에 drop을 곱해요.",
    },
}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * (1 - drop) ** (epoch // every)
