"""The rate rises again after the end."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate rises again after the end",
        "ko": "끝난 뒤 학습률이 다시 올라가요",
    },
    "hint": {
        "en": "After the last step the rate stays at its minimum; a cosine does not.",
        "ko": "마지막 뒤에는 학습률이 최솟값에 머물러요. 코사인은 그렇지 않아요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = step / total
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))
