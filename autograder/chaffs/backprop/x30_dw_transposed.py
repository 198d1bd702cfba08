"""dW of shape (H, D)."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "dW is transposed", "ko": "dW가 전치돼 있어요"},
    "hint": {
        "en": "A gradient has the shape of its parameter: compare dW with W.",
        "ko": "기울기는 파라미터와 같은 모양이에요. dW와 W를 비교하세요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = dout.T @ X
    db = dout.sum(axis=0)
    return dX, dW, db
