"""Every slope is a ReLU's own weight: right of the second kink they add up."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "the slopes add up from kink to kink", "ko": "기울기가 꺾임점마다 쌓여요"},
    "hint": {
        "en": "Right of the second kink both ReLUs are at work. What must the second one contribute?",
        "ko": "둘째 꺾임점의 오른쪽에서는 두 ReLU가 함께 일해요. 둘째 ReLU는 얼마를 보태야 하나요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return start + _relu(x[:, np.newaxis] - kinks) @ slopes
