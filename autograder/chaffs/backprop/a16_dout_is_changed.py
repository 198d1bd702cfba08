"""dout[z <= 0] = 0 in the caller's array."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "the caller's dout is changed (ReLU)", "ko": "부른 쪽의 dout이 바뀌어요 (ReLU)"},
    "hint": {
        "en": "Writing zeros into the array that you were given destroys it for others. Work on a copy.",
        "ko": "받은 배열에 0을 써 넣으면 다른 곳에서 쓸 값이 사라져요. 사본에서 하세요.",
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    dout[z <= 0.0] = 0.0
    return dout
