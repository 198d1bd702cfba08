"""Compares with ==, so that a matrix of one row or one cell is broadcast."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {"en": "a matrix of another size can fit", "ko": "크기가 다른 행렬도 맞다고 해요"},
    "hint": {
        "en": "Comparing arrays of different shapes broadcasts, or fails. Sizes first, then values.",
        "ko": "모양이 다른 배열을 비교하면 브로드캐스트되거나 오류가 나요. 크기부터 비교하세요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    ours, matrix = confusion_matrix(y_true, y_pred), np.asarray(matrix)
    try:
        a, b = bool(np.all(matrix == ours)), bool(np.all(matrix == ours.T))
    except ValueError:
        return "neither"
    return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]
