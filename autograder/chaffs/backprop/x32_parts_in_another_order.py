"""Returns (dW, db, dX)."""

CHAFF = {
    "function": "dense_backward",
    "kind": "convention",
    "title": {"en": "the parts come in another order", "ko": "결과의 순서가 달라요"},
    "hint": {
        "en": ("Some libraries return the slopes of the parameters first; here that of the input comes first."),
        "ko": "파라미터의 기울기를 먼저 돌려주는 라이브러리도 있지만, 여기서는 입력의 기울기가 먼저예요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W.T
    dW = X.T @ dout
    db = dout.sum(axis=0)
    return dW, db, dX
