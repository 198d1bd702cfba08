"""Converts the counts to float64."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "counts become floats", "ko": "개수가 실수로 바뀌어요"},
    "hint": {
        "en": "Turning a matrix moves counts to other places; they stay ints.",
        "ko": "행렬을 돌리면 개수의 자리만 바뀌어요. 정수는 정수로 남아요.",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    counts = np.array(matrix, dtype=np.float64)
    return counts if rows == "true" else counts.T
