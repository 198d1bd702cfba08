"""relu(x + kink): the kink lies at −bias."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the kinks lie on the wrong side of zero", "ko": "꺾임점이 0의 반대쪽에 있어요"},
    "hint": {"en": "A ReLU bends where its argument is 0.", "ko": "ReLU는 괄호 안이 0이 되는 곳에서 꺾여요."},
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return start + _relu(x[:, np.newaxis] + kinks) @ np.diff(slopes, prepend=0.0)
