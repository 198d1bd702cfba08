"""The result keeps the dtype of dout: ints stay ints."""

CHAFF = {
    "function": "relu_backward",
    "kind": "misconception",
    "title": {"en": "the result is not float64", "ko": "결과가 float64가 아니에요"},
    "hint": {
        "en": "Results are float64, also for ints and float32.",
        "ko": "정수나 float32를 줘도 결과는 float64예요.",
    },
}


def relu_backward(dout, z):
    dout, z = np.array(dout), np.asarray(z)
    if dout.shape != z.shape:
        raise ValueError("dout and z must have one shape")
    dout[z <= 0] = 0
    return dout
