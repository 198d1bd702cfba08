"""np.where chooses, but exp is computed for large z, too."""

CHAFF = {
    "function": "elu_grad",
    "kind": "misconception",
    "title": {"en": "exp overflows on the side not used", "ko": "쓰지 않는 쪽에서 exp가 넘쳐요"},
    "hint": {
        "en": "np.where computes both sides for every z. Let the exponential see only what is not positive.",
        "ko": "np.where는 모든 z에서 양쪽을 계산해요. 지수에는 양수가 아닌 값만 들어가게 하세요.",
    },
}


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0, alpha * np.exp(z))
