"""elu(z) + 1 on the left, which is right for alpha = 1 only."""

CHAFF = {
    "function": "elu_grad",
    "kind": "misconception",
    "title": {"en": "right for alpha = 1 only", "ko": "alpha = 1일 때만 맞아요"},
    "hint": {
        "en": "The slope can be had from the value, but what is to be added is 1 for alpha = 1 only.",
        "ko": "값에서 기울기를 얻을 수는 있어요. 하지만 더할 수가 1인 것은 alpha = 1일 때뿐이에요.",
    },
}


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0, alpha * np.expm1(np.minimum(z, 0.0)) + 1.0)
