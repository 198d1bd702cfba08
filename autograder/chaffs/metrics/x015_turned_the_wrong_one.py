"""Takes `rows` for the layout wanted, not the one given."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "`rows` is read as the layout wanted", "ko": "`rows`를 원하는 방향으로 읽었어요"},
    "hint": {
        "en": "`rows` says what the rows of the matrix are now; what comes out always has true rows.",
        "ko": "`rows`는 지금 행렬의 행이 무엇인지예요. 결과의 행은 늘 실제예요.",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    return np.array(matrix).T if rows == "true" else np.array(matrix)
