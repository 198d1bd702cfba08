"""dout passes only where z and dout are positive (guided back-propagation)."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "negative slopes are stopped, too", "ko": "음수인 기울기도 막았어요"},
    "hint": {
        "en": "A negative slope passes an open gate like any other.",
        "ko": "열린 문으로는 음수인 기울기도 똑같이 지나가요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return np.where((z > 0.0) & (dout > 0.0), dout, 0.0)
