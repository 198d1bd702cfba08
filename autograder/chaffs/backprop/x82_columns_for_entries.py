"""p[:, y] -= 1: whole columns are lowered."""

CHAFF = {
    "function": "cross_entropy_with_logits_backward",
    "kind": "misconception",
    "title": {"en": "whole columns are lowered", "ko": "열 전체에서 뺐어요"},
    "hint": {
        "en": "One entry in each row, not every row in those columns.",
        "ko": "그 열들의 모든 행이 아니라, 행마다 원소 하나예요.",
    },
}


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("one label for each sample")
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[:, y] -= 1.0
    return p / len(Z)
