"""A whole wave is run through, not a half."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "a whole wave is run through, not a half",
        "ko": "반 주기가 아니라 한 주기를 돌아요",
    },
    "hint": {
        "en": "From the top to the bottom of a cosine is half a wave.",
        "ko": "코사인의 꼭대기에서 바닥까지는 반 주기예요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(step / total, 1.0)
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(2 * np.pi * done))
