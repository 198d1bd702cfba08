"""The rate falls along a straight line."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate falls along a straight line",
        "ko": "학습률이 직선을 따라 내려가요",
    },
    "hint": {
        "en": "The middle is right, but a quarter of the way is not: the wave is flat at both ends.",
        "ko": "가운데는 맞지만 4분의 1 지점은 달라요. 곡선은 양 끝에서 평평해요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(step / total, 1.0)
    return minimum + 0.5 * (lr - minimum) * (1 + (1 - 2 * done))
