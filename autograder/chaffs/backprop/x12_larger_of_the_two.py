"""Divides by the larger of |a| and |b|."""

CHAFF = {
    "function": "relative_error",
    "kind": "convention",
    "title": {"en": "divides by the larger of the two", "ko": "둘 중 큰 쪽으로 나눴어요"},
    "hint": {
        "en": "Others divide by the larger one; here it is the sum of the two sizes.",
        "ko": "큰 쪽으로 나누는 곳도 있지만, 여기서는 두 크기의 합으로 나눠요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))
