"""log(1 + exp(z)) as it stands: inf for large logits."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "exp overflows in the loss", "ko": "손실에서 exp가 넘쳐요"},
    "hint": {
        "en": "exp(1000) is infinite, but log(1 + exp(1000)) is almost 1000: take the large part out first.",
        "ko": "exp(1000)은 무한대지만 log(1 + exp(1000))은 거의 1000이에요. 큰 부분을 먼저 꺼내세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    return float((np.log(1.0 + np.exp(z)) - z * y).mean())
