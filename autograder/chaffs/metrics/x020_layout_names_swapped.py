"""Calls rows of truth rows_predicted, and the other way round."""

CHAFF = {
    "function": "layout_of",
    "kind": "misconception",
    "title": {
        "en": "the two layouts are called by each other's name",
        "ko": "두 방향의 이름이 서로 바뀌었어요",
    },
    "hint": {
        "en": '"rows_true" means: each row belongs to one true class.',
        "ko": '"rows_true"는 행 하나가 실제 클래스 하나라는 뜻이에요.',
    },
}


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    a, b = np.array_equal(matrix, ours), np.array_equal(matrix, ours.T)
    return {(1, 1): "either", (1, 0): "rows_predicted", (0, 1): "rows_true", (0, 0): "neither"}[a, b]
