"""db of shape (1, H)."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "db has the shape (1, H)", "ko": "db의 모양이 (1, H)예요"},
    "hint": {
        "en": "A gradient has the shape of its parameter; b is a vector.",
        "ko": "기울기는 파라미터와 같은 모양이에요. b는 벡터예요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout
    db = dout.sum(axis=0, keepdims=True)
    return dX, dW, db
