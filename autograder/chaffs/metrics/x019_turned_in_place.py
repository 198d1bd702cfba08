"""Writes the transposed counts into the caller's matrix."""

CHAFF = {
    "function": "to_rows_true",
    "kind": "misconception",
    "title": {"en": "the caller's matrix is overwritten", "ko": "받은 행렬을 덮어써요"},
    "hint": {
        "en": "Whoever gave you the matrix still needs it; return a new one.",
        "ko": "행렬을 준 쪽에서 아직 필요해요. 새 행렬을 돌려주세요.",
    },
}


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    counts = np.asarray(matrix)
    if rows == "predicted":
        turned = counts.T.copy()
        if counts.flags.writeable:
            counts[...] = turned
        return turned
    return counts
