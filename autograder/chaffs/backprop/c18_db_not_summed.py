"""db is dout itself, one row for each sample."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "db is not summed over the batch", "ko": "db를 배치에 대해 더하지 않았어요"},
    "hint": {
        "en": "There is one bias for all samples: what does each of them do to it?",
        "ko": "편향은 모든 표본이 함께 써요. 표본 하나하나가 편향에 무엇을 하나요?",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout
    db = dout.copy()
    return dX, dW, db
