"""1/(1+exp(-z)) as it stands: exp overflows for very negative z."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "exp overflows for very negative z", "ko": "아주 작은 z에서 exp가 넘쳐요"},
    "hint": {
        "en": (
            "For very negative z the exponential of -z is too large for float64; on that side there is an "
            "equal form that only needs a small exponential."
        ),
        "ko": (
            "z가 아주 작으면 -z의 지수는 float64에 담을 수 없이 커져요. 그쪽에서는 작은 지수만 쓰는 같은 식이 있어요."
        ),
    },
}


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=np.float64)))
