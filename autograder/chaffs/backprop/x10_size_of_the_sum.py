"""|a + b| below the line: opposite signs cancel."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "opposite signs cancel in the size", "ko": "부호가 반대면 크기가 상쇄돼요"},
    "hint": {
        "en": ("Take the sizes first and add them then; numbers of opposite signs are as far apart as can be."),
        "ko": "먼저 각각의 크기를 구한 뒤 더하세요. 부호가 반대인 두 수는 가장 멀리 떨어져 있어요.",
    },
}


def relative_error(a, b):
    a, b = _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a + b))))
