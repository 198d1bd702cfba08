"""dW and db are divided by N, although dout holds the 1/N of the loss."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "1/N is applied twice", "ko": "1/N을 두 번 적용했어요"},
    "hint": {
        "en": "The loss is a mean, so its slope holds 1/N already; a layer only hands it on.",
        "ko": "손실이 평균이므로 그 기울기에 1/N이 이미 들어 있어요. 층은 그대로 넘겨주기만 해요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout / len(X)
    db = dout.sum(axis=0) / len(X)
    return dX, dW, db
