"""The wave goes to 0 and is cut off at the minimum."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the wave goes to 0 and is cut off at the minimum",
        "ko": "0까지 내려가는 곡선을 최솟값에서 잘라요",
    },
    "hint": {
        "en": "The wave itself runs from lr to the minimum.",
        "ko": "곡선 자체가 lr에서 최솟값까지 이어져요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(step / total, 1.0)
    return max(minimum, 0.5 * lr * (1 + np.cos(np.pi * done)))
