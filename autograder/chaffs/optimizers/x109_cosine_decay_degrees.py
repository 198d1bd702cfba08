"""The angle is in degrees."""

CHAFF = {
    "function": "cosine_decay",
    "kind": "misconception",
    "title": {
        "en": "the angle is in degrees",
        "ko": "각도를 도 단위로 넣어요",
    },
    "hint": {
        "en": "NumPy's cosine takes radians.",
        "ko": "NumPy의 cos은 라디안을 받아요.",
    },
}


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(step / total, 1.0)
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(180 * done))
