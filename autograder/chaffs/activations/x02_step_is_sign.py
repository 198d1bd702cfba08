"""The sign function: -1 on the left."""

CHAFF = {
    "function": "step",
    "kind": "misconception",
    "title": {"en": "step as the sign of z", "ko": "step을 부호 함수로 써요"},
    "hint": {
        "en": "The sign function goes from -1 to 1; what are the two levels of the step function?",
        "ko": "부호 함수는 -1과 1 사이를 뛰어요. 계단 함수의 두 값은 무엇과 무엇일까요?",
    },
}


def step(z):
    return np.sign(np.asarray(z, dtype=np.float64))
