"""negative_slope or 0.01: an explicit 0 becomes the default."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "misconception",
    "title": {"en": "an explicit slope 0 is replaced", "ko": "기울기 0을 기본값으로 바꿔 버려요"},
    "hint": {
        "en": "0 counts as false in Python, but it is a slope like any other: plain ReLU.",
        "ko": "파이썬에서 0은 거짓으로 여겨져요. 하지만 0도 어엿한 기울기예요. 그러면 그냥 ReLU가 돼요.",
    },
}


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, (negative_slope or 0.01) * z)
