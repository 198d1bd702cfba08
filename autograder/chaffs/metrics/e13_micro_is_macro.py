""" "micro" averages the classes as "macro" does."""

CHAFF = {
    "function": "precision",
    "kind": "misconception",
    "title": {"en": '"micro" is the same as "macro"', "ko": '"micro"가 "macro"와 같아요'},
    "hint": {
        "en": "Micro adds the counts of all classes up and divides once; macro divides for each class.",
        "ko": "micro는 모든 클래스의 개수를 더한 뒤 한 번 나누고, macro는 클래스마다 나눠요.",
    },
}


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    average = "macro" if average == "micro" else average
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)
