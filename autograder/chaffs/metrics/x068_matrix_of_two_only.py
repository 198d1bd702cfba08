"""Takes one other class for all the others: FP and FN are one cell each."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "misconception",
    "title": {"en": "only one other class is counted", "ko": "다른 클래스를 하나만 세요"},
    "hint": {
        "en": "With more classes there are several cells of wrong predictions in the row and in the column.",
        "ko": "클래스가 더 많으면 행과 열에 틀린 칸이 여럿 있어요.",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    counts = to_rows_true(matrix, rows)
    other = 0 if positive else 1
    tp, fp, fn = counts[positive, positive], counts[other, positive], counts[positive, other]
    return float(_ratio(tp, tp + fp, 0.0)), float(_ratio(tp, tp + fn, 0.0))
