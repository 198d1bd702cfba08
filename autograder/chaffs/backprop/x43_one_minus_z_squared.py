"""1 - z²: z is taken for tanh's output."""

CHAFF = {
    "function": "tanh_backward",
    "kind": "misconception",
    "title": {
        "en": "the slope is computed from z, not from tanh",
        "ko": "tanh 값이 아니라 z로 기울기를 구했어요",
    },
    "hint": {
        "en": "The short formula is in terms of tanh's output; here you are given its input.",
        "ko": "그 짧은 공식은 tanh의 출력으로 쓴 거예요. 여기서 받는 것은 입력이에요.",
    },
}


def tanh_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return dout * (1.0 - z**2)
