"""z · sigmoid(1.702 z), the quick approximation of GELU."""

CHAFF = {
    "function": "silu",
    "kind": "misconception",
    "title": {"en": "quick GELU", "ko": "GELU의 근사식을 써요"},
    "hint": {
        "en": "With the factor 1.702 it approximates GELU; SiLU has none.",
        "ko": "1.702를 곱하면 GELU의 근사식이에요. SiLU에는 그런 수가 없어요.",
    },
}


def silu(z):
    z = np.asarray(z, dtype=np.float64)
    return z * sigmoid(1.702 * z)
