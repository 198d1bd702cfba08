"""Only one of the two factors: 1 - s."""

CHAFF = {
    "function": "sigmoid_grad",
    "kind": "misconception",
    "title": {"en": "one factor forgotten", "ko": "인수 하나를 빠뜨렸어요"},
    "hint": {
        "en": "The slope must go to 0 on both sides; yours does on one only.",
        "ko": "기울기는 양쪽 끝에서 모두 0으로 가야 해요. 지금은 한쪽에서만 그래요.",
    },
}


def sigmoid_grad(z):
    return 1.0 - sigmoid(z)
