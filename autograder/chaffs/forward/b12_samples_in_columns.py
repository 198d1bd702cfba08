"""W.T @ X + b as a column: right where samples are columns (Coursera)."""

CHAFF = {
    "function": "dense",
    "kind": "convention",
    "title": {"en": "samples are taken as columns", "ko": "표본을 열로 봤어요"},
    "hint": {
        "en": "Rows are samples here: X is (N, D), and so is the result (N, H).",
        "ko": "여기서는 행이 표본이에요. X는 (N, D)이고 결과는 (N, H)예요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return W.T @ X + b[:, np.newaxis]
