"""A column of zeros: the bias would always be multiplied by 0."""

CHAFF = {
    "function": "add_bias_column",
    "kind": "misconception",
    "title": {"en": "the new column holds zeros", "ko": "새 열이 0으로 채워졌어요"},
    "hint": {
        "en": "The bias is multiplied by the new column. Which number leaves it as it is?",
        "ko": "편향 가중치는 새 열의 값과 곱해져요. 어떤 수와 곱해야 그대로 남을까요?",
    },
}


def add_bias_column(X):
    X = np.asarray(X, dtype=np.float64)
    return np.hstack([np.zeros((len(X), 1)), X])
