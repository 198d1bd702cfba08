"""A symmetric matrix is "either", whether it fits or not."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {"en": 'any symmetric matrix is called "either"', "ko": '대칭이면 무조건 "either"라고 해요'},
    "hint": {
        "en": "Symmetry alone says nothing; the counts must be those of the data.",
        "ko": "대칭인 것만으로는 부족해요. 개수가 데이터와 맞아야 해요.",
    },
}


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
    if np.array_equal(matrix, np.transpose(matrix)):
        return "either"
    return "rows_true" if a else "rows_predicted" if b else "neither"
