"""Squares ints as ints, which overflow."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "ints are squared as ints", "ko": "정수를 정수인 채로 제곱해요"},
    "hint": {
        "en": "Whatever comes in, computation is in float64: large ints overflow, and float32 is too coarse.",
        "ko": "무엇이 들어오든 float64로 계산해요. 큰 정수는 넘치고, float32는 너무 성겨요.",
    },
}


def mse(y_true, y_pred):
    true, pred = _pair(y_true, y_pred)
    return float(np.mean((true - pred) ** 2))
