"""Rotates by half a turn instead of transposing."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "the matrix is rotated instead of transposed", "ko": "전치하지 않고 회전했어요"},
    "hint": {
        "en": "Turning the layout keeps the diagonal in its place: right predictions stay right.",
        "ko": "방향을 바꿔도 대각선은 그대로예요. 맞힌 예측은 여전히 맞힌 예측이에요.",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    counts = np.array(matrix)
    return counts if rows == "true" else counts[::-1, ::-1]
