"""The largest difference by the largest size, which may stand in different places."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {
        "en": "the largest difference is divided by another entry's size",
        "ko": "가장 큰 차이를 다른 원소의 크기로 나눴어요",
    },
    "hint": {
        "en": "Divide entry by entry first, and take the largest of the ratios then.",
        "ko": "먼저 원소마다 나누고, 그 비 가운데 가장 큰 것을 고르세요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max(np.abs(a - b)) / max(1e-8, float(np.max(np.abs(a) + np.abs(b)))))
