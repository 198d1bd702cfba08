"""The ones stand after the last feature."""

CHAFF = {
    "function": "add_bias_column",
    "kind": "convention",
    "title": {"en": "the column of ones is on the other side", "ko": "1로 된 열이 반대쪽에 있어요"},
    "hint": {
        "en": "The column of ones stands before the features here, so that the bias is weight number 0.",
        "ko": "여기서는 1로 된 열이 특성들 앞에 있어요. 그래서 편향이 0번 가중치예요.",
    },
}


def add_bias_column(X):
    X = np.asarray(X, dtype=np.float64)
    return np.hstack([X, np.ones((len(X), 1))])
