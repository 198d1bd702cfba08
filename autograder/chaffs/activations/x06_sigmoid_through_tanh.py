"""(1 + tanh(z/2))/2: exact on paper, but the left tail cancels to 0."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "left tail lost by cancellation", "ko": "왼쪽 꼬리가 뺄셈에서 사라져요"},
    "hint": {
        "en": (
            "Far on the left tanh is -1 to 16 digits, and adding 1 leaves nothing of the small "
            "probability. Tails need relative accuracy."
        ),
        "ko": (
            "왼쪽 멀리에서 tanh는 16자리까지 -1이라서 1을 더하면 작은 확률이 남지 않아요. 꼬리에는 상대 "
            "정확도가 필요해요."
        ),
    },
}


def sigmoid(z):
    return 0.5 * (1.0 + np.tanh(np.asarray(z, dtype=np.float64) / 2.0))
