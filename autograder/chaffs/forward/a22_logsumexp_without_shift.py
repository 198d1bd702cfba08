"""log(sum(exp(Z))) as it stands: inf for large logits."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "exp overflows in the loss", "ko": "손실에서 exp가 넘쳐요"},
    "hint": {
        "en": "Subtract the largest logit of each row first, and add it again outside the logarithm.",
        "ko": "행마다 가장 큰 로짓을 먼저 빼고, 로그 밖에서 다시 더하세요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())
