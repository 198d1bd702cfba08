"""The ones are written over the first feature."""

CHAFF = {
    "function": "add_bias_column",
    "kind": "misconception",
    "title": {"en": "the ones replace the first feature", "ko": "1이 첫 특성을 덮어썼어요"},
    "hint": {
        "en": "The bias is one more input, beside all the features: the result has one column more.",
        "ko": "편향은 모든 특성 곁에 더해지는 입력이에요. 결과는 열이 하나 더 많아요.",
    },
}


def add_bias_column(X):
    result = np.array(X, dtype=np.float64)
    result[:, 0] = 1.0
    return result
