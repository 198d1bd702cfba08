"""A row of ones, as if it were one more sample."""

CHAFF = {
    "function": "add_bias_column",
    "kind": "misconception",
    "title": {"en": "the ones are a row, not a column", "ko": "1이 열이 아니라 행으로 붙었어요"},
    "hint": {
        "en": "Each sample needs a 1 of its own; a row of ones would be one more sample.",
        "ko": "표본마다 1이 하나씩 필요해요. 1로 된 행은 표본 하나가 늘어난 것이에요.",
    },
}


def add_bias_column(X):
    X = np.asarray(X, dtype=np.float64)
    return np.vstack([np.ones((1, X.shape[1])), X])
