"""Stops at the first layout that fits."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {"en": 'a symmetric matrix is called "rows_true"', "ko": '대칭 행렬을 "rows_true"라고 해요'},
    "hint": {
        "en": "When both layouts fit, the data cannot tell them apart; the answer has to say that.",
        "ko": "두 방향이 다 맞으면 데이터로는 구별할 수 없어요. 그렇다고 답해야 해요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
    return "rows_true" if a else "rows_predicted" if b else "neither"
