"""Shifts by the largest logit of the batch: a row far below becomes 0 / 0."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "one shift for the whole batch", "ko": "배치 전체에서 같은 수를 뺐어요"},
    "hint": {
        "en": ("A row that lies far below the others loses all its exponentials: shift each row by its own largest."),
        "ko": "다른 행보다 훨씬 작은 행은 exp가 모두 0이 돼요. 행마다 그 행의 최댓값을 빼세요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    with np.errstate(all="ignore"):
        p = np.exp(Z - Z.max())
        p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1.0
    return p / len(Z)
