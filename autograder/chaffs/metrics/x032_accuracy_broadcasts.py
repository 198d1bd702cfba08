"""Accepts vectors that NumPy can broadcast."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "vectors of different lengths are accepted", "ko": "길이가 다른 벡터를 받아들여요"},
    "hint": {
        "en": "NumPy compares one value with many without complaint. Compare the shapes first.",
        "ko": "NumPy는 값 하나와 여럿을 아무 말 없이 비교해요. 모양을 먼저 비교하세요.",
    },
}


def accuracy(y_true, y_pred):
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
