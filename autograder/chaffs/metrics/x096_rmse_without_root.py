"""The root is missing."""

CHAFF = {
    "function": "rmse",
    "kind": "misconception",
    "title": {"en": "the root is missing", "ko": "제곱근이 빠졌어요"},
    "hint": {
        "en": "An error in metres cannot be in square metres.",
        "ko": "미터로 잰 오차가 제곱미터일 수는 없어요.",
    },
}


def rmse(y_true, y_pred):
    return mse(y_true, y_pred)
