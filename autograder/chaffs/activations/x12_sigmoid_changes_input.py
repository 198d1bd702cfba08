"""Works in place on what it was given."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    "hint": {
        "en": "np.asarray does not copy a float64 array; the caller still needs the logits.",
        "ko": "np.asarray는 float64 배열을 복사하지 않아요. 부른 쪽에서는 로짓이 아직 필요해요.",
    },
}


def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    sign = z >= 0.0
    np.exp(np.negative(np.abs(z, out=z), out=z), out=z)
    return np.where(sign, 1.0, z) / (1.0 + z)
