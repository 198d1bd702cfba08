"""1e-8 is added to the size instead of being its least value."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "1e-8 is added, not a least value", "ko": "1e-8을 하한으로 쓰지 않고 더했어요"},
    "hint": {
        "en": ("Adding a small number shifts every result; it should only help where the size is smaller than it."),
        "ko": "작은 수를 더하면 모든 결과가 조금씩 달라져요. 크기가 그보다 작을 때만 쓰여야 해요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-8)))
