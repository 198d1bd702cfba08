"""The maximum of the whole batch is subtracted: log(0) in rows far below it."""

CHAFF = {
    "function": "cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the shift is the maximum of the whole batch", "ko": "배치 전체의 최댓값을 뺐어요"},
    "hint": {
        "en": "A row far below another one's maximum vanishes: each row needs its own.",
        "ko": "다른 행의 최댓값보다 훨씬 작은 행은 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
}


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    if y.shape != Z.shape[:1]:
        raise ValueError("labels do not fit")
    shifted = Z - Z.max()
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(len(y)), y].mean())
