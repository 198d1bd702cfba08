"""Transposes whatever it gets."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "every matrix is transposed", "ko": "모든 행렬을 전치해요"},
    "hint": {
        "en": "A matrix whose rows are already true needs nothing.",
        "ko": "행이 이미 실제인 행렬은 손댈 것이 없어요.",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    return np.array(matrix).T
