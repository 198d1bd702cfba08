"""dout times tanh itself."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {"en": "multiplies by tanh, not by its slope", "ko": "기울기 대신 tanh 값을 곱했어요"},
    "hint": {
        "en": "Going back, the function's slope is needed, not its value.",
        "ko": "뒤로 갈 때 필요한 것은 함숫값이 아니라 기울기예요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * np.tanh(z)
