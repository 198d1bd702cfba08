"""Gives every matrix back as it is."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "no matrix is transposed", "ko": "어떤 행렬도 전치하지 않아요"},
    "hint": {
        "en": "If the rows are predictions, where does the count of (true i, predicted j) stand?",
        "ko": "행이 예측이라면 (실제 i, 예측 j)의 개수는 어디에 있을까요?",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    return np.array(matrix)
