"""The curve always starts at 0."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the start value is ignored", "ko": "시작값을 쓰지 않아요"},
    "hint": {
        "en": "Left of the first kink all ReLUs are 0: what is left?",
        "ko": "첫 꺾임점의 왼쪽에서는 모든 ReLU가 0이에요. 무엇이 남나요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return _relu(x[:, np.newaxis] - kinks) @ np.diff(slopes, prepend=0.0)
