"""Whatever is not rows_true must be rows_predicted."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {
        "en": "a matrix that fits neither way is given a layout",
        "ko": "어느 쪽도 아닌 행렬에 방향을 말해요",
    },
    "hint": {
        "en": "A matrix can belong to other data altogether. Check before you name it.",
        "ko": "아예 다른 데이터의 행렬일 수도 있어요. 이름을 붙이기 전에 확인하세요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
    return "either" if a and b else "rows_true" if a else "rows_predicted"
