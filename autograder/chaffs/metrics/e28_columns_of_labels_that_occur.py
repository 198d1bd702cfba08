"""Column k belongs to the k-th label that occurs, not to label k."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {
        "en": "columns are numbered by the labels that occur",
        "ko": "나온 레이블의 순서로 열을 골라요",
    },
    "hint": {
        "en": "The columns belong to the classes 0 to C − 1, also to those that do not occur in y_true.",
        "ko": "열은 클래스 0부터 C − 1까지예요. y_true에 나오지 않은 클래스의 열도 있어요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    y = np.asarray(y_true)
    y = np.unique(y, return_inverse=True)[1] if np.ndim(probabilities) == 2 else y
    return float(-np.mean(np.log(p[np.arange(len(p)), y])))
