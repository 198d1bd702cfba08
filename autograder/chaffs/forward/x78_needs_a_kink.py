"""The first kink is looked up without asking whether there is one."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the curve without kinks fails", "ko": "꺾임점이 없으면 실패해요"},
    "hint": {
        "en": "With no kinks the curve is flat; which line of yours needs at least one?",
        "ko": "꺾임점이 없으면 평평해요. 어느 줄이 적어도 하나를 필요로 하나요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    bends = np.concatenate([[slopes[0]], slopes[1:] - slopes[:-1]])
    return start + _relu(x[:, np.newaxis] - kinks) @ bends
