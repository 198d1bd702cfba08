"""Looks at the sums of the rows and columns only."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {"en": "only the sums of rows and columns are compared", "ko": "행과 열의 합만 비교해요"},
    "hint": {
        "en": "Different matrices can have the same sums. Compare the cells.",
        "ko": "서로 다른 행렬도 합은 같을 수 있어요. 칸을 비교하세요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    ours, matrix = confusion_matrix(y_true, y_pred), np.asarray(matrix)
    rows, columns = ours.sum(axis=1), ours.sum(axis=0)
    a = np.array_equal(matrix.sum(axis=1), rows) and np.array_equal(matrix.sum(axis=0), columns)
    b = np.array_equal(matrix.sum(axis=1), columns) and np.array_equal(matrix.sum(axis=0), rows)
    return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]
