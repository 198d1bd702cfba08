"""z - log Σ e^z as it stands: the exponentials overflow, or all vanish."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "no shift by the maximum", "ko": "최댓값을 빼지 않아요"},
    "hint": {
        "en": ("The sum of exponentials overflows for large logits and is 0 for very negative ones. Shift first."),
        "ko": "로짓이 크면 지수의 합이 넘치고, 아주 작으면 0이 돼요. 먼저 미세요.",
    },
}


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))
