"""The curve is shifted so that it passes through `start` at x = 0."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the start value is taken at x = 0", "ko": "시작값을 x = 0에서의 값으로 봤어요"},
    "hint": {
        "en": "`start` is the height of the flat part on the left.",
        "ko": "`start`는 왼쪽 평평한 부분의 높이예요.",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    bends = np.diff(slopes, prepend=0.0)
    return start + _relu(x[:, np.newaxis] - kinks) @ bends - _relu(-kinks) @ bends
