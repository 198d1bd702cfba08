"""The result has the type of X: ints stay ints, float32 stays float32."""

CHAFF = {
    "function": "add_bias_column",
    "kind": "misconception",
    "title": {"en": "the result keeps the type of its input", "ko": "결과가 입력의 자료형을 그대로 따라가요"},
    "hint": {
        "en": "Results are float64 in this course, also when ints or float32 come in.",
        "ko": "이 과목에서는 정수나 float32가 들어와도 결과는 float64예요.",
    },
}


def add_bias_column(X):
    X = np.asarray(X)
    return np.hstack([np.ones((len(X), 1), dtype=X.dtype), X])
