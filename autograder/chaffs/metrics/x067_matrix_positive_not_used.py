"""Always class 1."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "misconception",
    "title": {"en": "`positive` has no effect", "ko": "`positive`를 줘도 그대로예요"},
    "hint": {
        "en": "`positive` is the row and column of the class asked for.",
        "ko": "`positive`는 물어보는 클래스의 행과 열이에요.",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    counts = to_rows_true(matrix, rows)
    tp, called, actual = counts[1, 1], counts[:, 1].sum(), counts[1].sum()
    return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))
