"""dout times ReLU itself."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "multiplies by ReLU, not by its slope", "ko": "기울기 대신 ReLU 값을 곱했어요"},
    "hint": {
        "en": "Right of 0 the slope of ReLU is the same everywhere, however large z is.",
        "ko": "0의 오른쪽에서는 z가 아무리 커도 ReLU의 기울기가 같아요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * np.maximum(0.0, z)
