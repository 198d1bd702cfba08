"""np.interp between the kinks: flat right of the last one."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the curve is flat after the last kink", "ko": "마지막 꺾임점 뒤가 평평해요"},
    "hint": {"en": "The last slope goes on for ever.", "ko": "마지막 기울기는 끝없이 이어져요."},
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    if len(kinks) == 0:
        return np.full(x.shape, float(start))
    heights = start + np.concatenate([[0.0], np.cumsum(slopes[:-1] * np.diff(kinks))])
    return np.interp(x, kinks, heights)
