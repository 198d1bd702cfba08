"""Assumes true rows whatever it is told."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "misconception",
    "title": {"en": "`rows` has no effect", "ko": "`rows`를 줘도 그대로예요"},
    "hint": {
        "en": "The figure said what its rows were and was not believed: the story of the lecture (00:00).",
        "ko": "그림에 방향이 적혀 있었는데도 짐작한 것, 그것이 강의의 이야기예요(00:00).",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    counts = np.array(matrix)
    tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
    return float(_ratio(tp, called, 0.0)), float(_ratio(tp, actual, 0.0))
