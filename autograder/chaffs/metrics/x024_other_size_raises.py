"""A matrix of another size raises ValueError."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {"en": "another size raises an error", "ko": "크기가 다르면 오류를 내요"},
    "hint": {
        "en": "A matrix of another size fits neither way, and there is a word for that.",
        "ko": "크기가 다른 행렬은 어느 쪽으로도 맞지 않아요. 그것을 뜻하는 답이 있어요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    if np.shape(matrix) != confusion_matrix(y_true, y_pred).shape:
        raise ValueError("another size")
    ours = confusion_matrix(y_true, y_pred)
    a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
    return {(1, 1): "either", (1, 0): "rows_true", (0, 1): "rows_predicted", (0, 0): "neither"}[a, b]
