"""exp of the logits as they are: overflow gives nan."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "exp overflows for large logits", "ko": "로짓이 크면 exp가 넘쳐요"},
    "hint": {
        "en": ("Subtracting one number from a whole row changes no probability; which number keeps exp small?"),
        "ko": "한 행 전체에서 같은 수를 빼도 확률은 그대로예요. 어떤 수를 빼야 exp가 넘치지 않을까요?",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    with np.errstate(all="ignore"):
        p = np.exp(Z)
        p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
