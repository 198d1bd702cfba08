"""Compares the arguments as they come: two lists are equal or not, as a whole."""

CHAFF = {
    "function": "accuracy",
    "kind": "misconception",
    "title": {"en": "lists are compared as a whole", "ko": "리스트를 통째로 비교해요"},
    "hint": {
        "en": "Two lists compared with == give one answer, not one for each entry. Make arrays first.",
        "ko": "두 리스트를 ==로 비교하면 원소마다가 아니라 답이 하나 나와요. 먼저 배열로 만드세요.",
    },
}


def accuracy(y_true, y_pred):
    _pair(y_true, y_pred)
    return float(np.mean(y_true == y_pred))
