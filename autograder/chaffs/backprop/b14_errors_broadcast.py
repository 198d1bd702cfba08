"""No look at the shapes: NumPy broadcasts one against the other."""

CHAFF = {
    "function": "relative_error",
    "kind": "misconception",
    "title": {"en": "arrays of different shapes are compared", "ko": "모양이 다른 배열을 비교했어요"},
    "hint": {
        "en": "NumPy stretches (3, 1) and (3,) to (3, 3) without a word. Compare the shapes first.",
        "ko": "NumPy는 (3, 1)과 (3,)을 말없이 (3, 3)으로 늘려요. 모양부터 비교하세요.",
    },
}


def relative_error(a, b):
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
