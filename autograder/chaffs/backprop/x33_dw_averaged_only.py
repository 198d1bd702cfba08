"""dW is divided by N, db is not."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "dW is averaged over the batch", "ko": "dW를 배치에 대해 평균 냈어요"},
    "hint": {
        "en": "The slopes of the samples add up in a weight, as they do in the bias.",
        "ko": "가중치에서도 편향에서처럼 표본들의 기울기가 더해져요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout / len(X)
    db = dout.sum(axis=0)
    return dX, dW, db
