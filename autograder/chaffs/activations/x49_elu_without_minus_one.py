"""alpha e^z: jumps at 0."""

CHAFF = {
    "function": "elu",
    "kind": "misconception",
    "title": {"en": "minus 1 forgotten", "ko": "1을 빼지 않았어요"},
    "hint": {
        "en": "Both pieces must meet at 0; yours jumps there.",
        "ko": "두 조각은 0에서 만나야 해요. 지금은 거기서 뛰어요.",
    },
}


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, z, alpha * np.exp(np.minimum(z, 0.0)))
