"""np.sort(x): the values come out in another order."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the points come back sorted", "ko": "점이 정렬되어 나와요"},
    "hint": {
        "en": "The i-th value belongs to the i-th point, in whatever order the points stand.",
        "ko": "i번째 값은 점의 순서가 어떻든 i번째 점의 것이에요.",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return start + _relu(np.sort(x)[:, np.newaxis] - kinks) @ np.diff(slopes, prepend=0.0)
