"""Reads [[TP, FN], [FP, TN]] out of [[TN, FP], [FN, TP]]."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "misconception",
    "title": {"en": "the first cell is taken for TP", "ko": "첫 칸을 TP로 봤어요"},
    "hint": {
        "en": "Find the cell where truth and prediction are both positive; it need not be the first.",
        "ko": "실제와 예측이 모두 양성인 칸을 찾으세요. 첫 칸이 아닐 수 있어요.",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    counts = to_rows_true(matrix, rows)[::-1, ::-1]
    tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
    return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))
