"""Rounds the result to 8 places."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "result rounded", "ko": "결과를 반올림해요"},
    "hint": {
        "en": "Never round inside a function: small probabilities become 0.",
        "ko": "함수 안에서는 반올림하지 마세요. 작은 확률이 0이 돼요.",
    },
}


def sigmoid(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    return np.round(np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, e) / (1.0 + e), 8)
