"""The rate is 0 after the end."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate is 0 after the end",
        "ko": "끝난 뒤 학습률이 0이 돼요",
    },
    "hint": {
        "en": "After the end the rate stays where it arrived.",
        "ko": "끝난 뒤에는 도착한 곳에 머물러요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = step / total
    if step > total:
        return 0.0
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))
