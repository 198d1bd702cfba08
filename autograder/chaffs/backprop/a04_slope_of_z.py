"""z(1 - z): z is taken for the sigmoid's output."""

CHAFF = {
    "function": "sigmoid_backward",
    "kind": "misconception",
    "title": {
        "en": "the slope is computed from z, not from the sigmoid",
        "ko": "시그모이드 값이 아니라 z로 기울기를 구했어요",
    },
    "hint": {
        "en": "The short formula is in terms of the sigmoid's output; here you are given its input.",
        "ko": "그 짧은 공식은 시그모이드의 출력으로 쓴 거예요. 여기서 받는 것은 입력이에요.",
    },
}


def sigmoid_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * z * (1.0 - z)
