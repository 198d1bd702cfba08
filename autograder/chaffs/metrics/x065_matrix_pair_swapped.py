"""(recall, precision) instead of (precision, recall)."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "misconception",
    "title": {"en": "precision and recall are swapped", "ko": "정밀도와 재현율이 바뀌었어요"},
    "hint": {
        "en": "The chatbot's mistake of the lecture (00:00): along which line of the matrix do you add up?",
        "ko": "강의에서 챗봇이 한 실수예요(00:00). 행렬의 어느 줄을 따라 더하나요?",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    counts = to_rows_true(matrix, rows)
    tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
    return float(_ratio(tp, actual, 0.0)), float(_ratio(tp, called, 0.0))
