"""The small slope on the positive side."""

CHAFF = {
    "function": "leaky_relu",
    "kind": "misconception",
    "title": {"en": "slope on the wrong side", "ko": "기울기를 반대쪽에 곱해요"},
    "hint": {
        "en": "The leak is on the negative side; positive values pass unchanged.",
        "ko": "새는 쪽은 음수 쪽이에요. 양수는 그대로 지나가요.",
    },
}


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, negative_slope * z, z)
