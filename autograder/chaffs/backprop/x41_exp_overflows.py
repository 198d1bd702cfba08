"""e^z / (1 + e^z)², which is inf / inf for large z."""

CHAFF = {
    "function": "sigmoid_backward",
    "kind": "misconception",
    "title": {"en": "inf / inf for large z", "ko": "z가 크면 inf / inf가 돼요"},
    "hint": {
        "en": ("For large z, exp(z) overflows above and below the line: nan. Look for a form that cannot overflow."),
        "ko": "z가 크면 분자와 분모의 exp(z)가 모두 넘쳐서 nan이 돼요. 넘치지 않는 형태를 찾으세요.",
    },
}


def sigmoid_backward(dout, z):
    dout, z = _same_shape(dout, z)
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return dout * e / (1.0 + e) ** 2
