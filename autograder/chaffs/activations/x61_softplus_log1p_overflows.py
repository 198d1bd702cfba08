"""log1p(exp(z)): a good left tail, but exp overflows on the right."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "right side overflows", "ko": "오른쪽에서 넘쳐요"},
    "hint": {
        "en": ("The left tail is right now. On the right the exponential overflows though the result is close to z."),
        "ko": "왼쪽 꼬리는 이제 맞아요. 오른쪽에서는 결과가 z에 가까운데도 지수가 넘쳐요.",
    },
}


def softplus(z):
    return np.log1p(np.exp(np.asarray(z, dtype=np.float64)))
