"""z itself above 20, as PyTorch does: wrong by a relative 1e-10."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "linear above a threshold", "ko": "어떤 값부터 직선으로 바꿔요"},
    "hint": {
        "en": (
            "Going over to the straight line at 20 is a float32 habit; in float64 the difference is still seen there."
        ),
        "ko": "20부터 직선으로 바꾸는 것은 float32의 습관이에요. float64에서는 거기서도 차이가 보여요.",
    },
}


def softplus(z):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 20.0, z, np.log1p(np.exp(np.minimum(z, 20.0))))
