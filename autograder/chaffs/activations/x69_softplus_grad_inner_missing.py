"""1/(1 + e^z): the inner derivative forgotten."""

CHAFF = {
    "function": "softplus_grad",
    "kind": "misconception",
    "title": {"en": "inner derivative forgotten", "ko": "속미분을 빠뜨렸어요"},
    "hint": {
        "en": "The chain rule multiplies by the slope of what stands inside the logarithm.",
        "ko": "연쇄 법칙에서는 로그 안에 있는 것의 기울기도 곱해야 해요.",
    },
}


def softplus_grad(z):
    return sigmoid(-np.asarray(z, dtype=np.float64))
