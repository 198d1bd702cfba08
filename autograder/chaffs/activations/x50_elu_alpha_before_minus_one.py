"""alpha e^z - 1: the bracket forgotten."""

CHAFF = {
    "function": "elu",
    "kind": "misconception",
    "title": {"en": "bracket forgotten", "ko": "괄호를 빠뜨렸어요"},
    "hint": {
        "en": "alpha multiplies all of the left piece, so that both pieces meet at 0 for every alpha.",
        "ko": "alpha는 왼쪽 조각 전체에 곱해요. 그래야 alpha가 무엇이든 0에서 만나요.",
    },
}


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, alpha * np.exp(np.minimum(z, 0.0)) - 1.0)
