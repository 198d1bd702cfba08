"""db sums over the neurons, not the samples."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "db is summed over the neurons", "ko": "db를 뉴런에 대해 더했어요"},
    "hint": {
        "en": "Every neuron has its own bias; the samples are what is summed over.",
        "ko": "뉴런마다 편향이 따로 있어요. 더하는 것은 표본에 대해서예요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout
    db = dout.sum(axis=1)
    return dX, dW, db
