"""Hard swish: z · relu6(z + 3)/6."""

CHAFF = {
    "function": "silu",
    "kind": "misconception",
    "title": {"en": "hard swish", "ko": "하드 스위시를 써요"},
    "hint": {
        "en": "Straight pieces are a cheap stand-in (hard swish); SiLU uses the sigmoid itself.",
        "ko": "직선 조각은 값싼 대용품(hard swish)이에요. SiLU는 시그모이드를 그대로 써요.",
    },
}


def silu(z):
    z = np.asarray(z, dtype=np.float64)
    return z * np.clip(z / 6.0 + 0.5, 0.0, 1.0)
