"""dout is multiplied in place: the caller's array changes."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {"en": "the caller's dout is changed (tanh)", "ko": "부른 쪽의 dout이 바뀌어요 (tanh)"},
    "hint": {
        "en": "In-place operators write into the array that you were given. Work on a new one.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요. 새 배열에서 계산하세요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    dout *= 1.0 - np.tanh(z) ** 2
    return dout
