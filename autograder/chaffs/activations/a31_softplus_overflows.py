"""log(1 + exp(z)) as it stands: overflows on the right, is 0 too early on the left."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    "hint": {
        "en": (
            "For large z the exponential overflows though the result is close to z, and for very negative "
            "z the sum with 1 loses it. NumPy adds logarithms of exponentials ready-made."
        ),
        "ko": (
            "z가 크면 결과는 z에 가까운데도 지수가 넘치고, z가 아주 작으면 1과 더할 때 사라져요. "
            "NumPy에는 지수의 합의 로그를 구하는 함수가 있어요."
        ),
    },
}


def softplus(z):
    return np.log(1.0 + np.exp(np.asarray(z, dtype=np.float64)))
