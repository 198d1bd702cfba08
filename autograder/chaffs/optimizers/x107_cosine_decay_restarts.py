"""The rate starts again after the end."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the rate starts again after the end",
        "ko": "끝난 뒤 학습률이 처음부터 다시 시작해요",
    },
    "hint": {
        "en": "Warm restarts are another schedule; here the rate stays at the minimum.",
        "ko": "재시작은 다른 스케줄이에요. 여기서는 최솟값에 머물러요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = (step % total) / total
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * done))
