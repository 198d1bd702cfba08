"""exp(z)/(1 + exp(z)) as the chain rule gives it: inf/inf for large z."""

CHAFF = {
    "function": "softplus_grad",
    "kind": "misconception",
    "title": {"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    "hint": {
        "en": (
            "The chain rule gave the right formula, but it is infinity by infinity for large z. You have "
            "already built this function in a safe way."
        ),
        "ko": (
            "연쇄 법칙으로 얻은 공식은 맞지만 z가 크면 무한대 나누기 무한대예요. 이 함수는 이미 안전하게 "
            "만들어 두었어요."
        ),
    },
}


def softplus_grad(z):
    e = np.exp(np.asarray(z, dtype=np.float64))
    return e / (1.0 + e)
