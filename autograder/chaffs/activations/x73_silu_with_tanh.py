"""z · tanh(z)."""

CHAFF = {
    "function": "silu",
    "kind": "misconception",
    "title": {"en": "tanh instead of sigmoid", "ko": "시그모이드 대신 tanh를 곱해요"},
    "hint": {
        "en": "For negative z that comes up again; the factor beside z must go from 0 to 1.",
        "ko": "그러면 음수 쪽에서 다시 올라가요. z에 곱하는 값은 0에서 1로 가야 해요.",
    },
}


def silu(z):
    z = np.asarray(z, dtype=np.float64)
    return z * np.tanh(z)
