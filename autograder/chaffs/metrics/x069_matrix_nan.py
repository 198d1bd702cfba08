"""0/0 stays nan where nothing was called positive."""

CHAFF = {
    "function": "precision_recall_from_matrix",
    "kind": "convention",
    "title": {"en": "nan where nothing was called positive", "ko": "양성이라고 부른 것이 없으면 nan이에요"},
    "hint": {
        "en": "Nothing called positive counts 0.0 here; others leave nan.",
        "ko": "여기서는 양성이라고 부른 것이 없으면 0.0으로 쳐요. nan으로 두는 곳도 있어요.",
    },
}


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    counts = to_rows_true(matrix, rows)
    tp, called, actual = counts[positive, positive], counts[:, positive].sum(), counts[positive].sum()
    return float(_ratio(tp, called, np.nan)), float(_ratio(tp, actual, np.nan))
