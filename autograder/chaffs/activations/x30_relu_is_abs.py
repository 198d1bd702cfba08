"""Folds the negative part up instead of cutting it off."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {"en": "negative part folded up", "ko": "음수 부분을 접어 올려요"},
    "hint": {
        "en": "ReLU cuts the negative part off; it does not mirror it.",
        "ko": "ReLU는 음수 부분을 자르는 거예요. 뒤집어 올리는 게 아니에요.",
    },
}


def relu(z):
    return np.abs(np.asarray(z, dtype=np.float64))
