"""np.where chooses, but both forms are computed everywhere: one of them is inf/inf."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "np.where computes both sides", "ko": "np.where는 양쪽을 다 계산해요"},
    "hint": {
        "en": (
            "np.where only chooses: both of its arguments were computed for every z before, with the "
            "overflow. Feed the exponential a number that is never positive."
        ),
        "ko": (
            "np.where는 고르기만 해요. 두 인수 모두 모든 z에서 먼저 계산되어 넘침이 일어나요. 지수에 "
            "양수가 절대 들어가지 않게 해 보세요."
        ),
    },
}


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z >= 0.0, 1.0 / (1.0 + np.exp(-z)), np.exp(z) / (1.0 + np.exp(z)))
