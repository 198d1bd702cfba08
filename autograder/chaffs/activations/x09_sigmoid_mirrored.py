"""The sign in the exponent forgotten: falls from 1 to 0."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "sign in the exponent", "ko": "지수의 부호가 반대예요"},
    "hint": {
        "en": "A positive logit must give a probability above one half. Which way does yours run?",
        "ko": "로짓이 양수이면 확률이 1/2보다 커야 해요. 여러분의 함수는 어느 쪽으로 움직이나요?",
    },
}


def sigmoid(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    return np.where(np.asarray(z, dtype=np.float64) >= 0.0, e, 1.0) / (1.0 + e)
