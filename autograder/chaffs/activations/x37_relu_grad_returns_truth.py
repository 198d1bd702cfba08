"""z > 0 as it stands: an array of truth values."""

CHAFF = {
    "function": "relu_grad",
    "kind": "misconception",
    "title": {"en": "truth values instead of numbers", "ko": "숫자가 아니라 참, 거짓을 돌려줘요"},
    "hint": {
        "en": "A comparison gives truth values; a slope is a float64 number.",
        "ko": "비교의 결과는 참, 거짓이에요. 기울기는 float64 숫자예요.",
    },
}


def relu_grad(z):
    return np.asarray(z, dtype=np.float64) > 0.0
