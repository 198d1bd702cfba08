"""db is the mean over the batch."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "db is averaged over the batch", "ko": "db를 배치에 대해 평균 냈어요"},
    "hint": {
        "en": (
            "The mean over the samples is part of the loss and is in dout already; each sample pushes the same bias."
        ),
        "ko": ("표본에 대한 평균은 손실에 들어 있어서 dout에 이미 반영돼 있어요. 모든 표본이 같은 편향을 밀어요."),
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout
    db = dout.mean(axis=0)
    return dX, dW, db
