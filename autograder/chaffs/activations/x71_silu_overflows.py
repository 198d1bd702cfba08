"""z/(1+exp(-z)) as it stands."""

CHAFF = {
    "function": "silu",
    "kind": "misconception",
    "title": {"en": "exp overflows for very negative z", "ko": "아주 작은 z에서 exp가 넘쳐요"},
    "hint": {
        "en": (
            "For very negative z the exponential of -z overflows. You have already built the factor "
            "beside z in a safe way."
        ),
        "ko": "z가 아주 작으면 -z의 지수가 넘쳐요. z 옆에 곱할 함수는 이미 안전하게 만들어 두었어요.",
    },
}


def silu(z):
    z = np.asarray(z, dtype=np.float64)
    return z / (1.0 + np.exp(-z))
