"""The difference keeps its sign, so that too small never counts."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "negative differences do not count", "ko": "음수인 차이를 세지 않아요"},
    "hint": {
        "en": "Too small is as wrong as too large.",
        "ko": "너무 작은 것도 너무 큰 것만큼 틀린 거예요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max((a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
