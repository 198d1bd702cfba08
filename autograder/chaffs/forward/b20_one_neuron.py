"""A single ReLU, at the first kink."""

CHAFF = {
    "function": "relu_curve",
    "kind": "misconception",
    "title": {"en": "one ReLU is expected to bend several times", "ko": "ReLU 하나로 여러 번 꺾으려 했어요"},
    "hint": {
        "en": "Every ReLU bends once. How many bends does the curve have?",
        "ko": "ReLU 하나는 한 번 꺾여요. 곡선은 몇 번 꺾이나요?",
    },
}


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    return np.full(x.shape, start) + (slopes[0] * _relu(x - kinks[0]) if len(kinks) else 0.0)
