"""dX by W itself, not its transpose."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "dX goes through W the forward way", "ko": "dX가 W를 앞으로 가는 방향으로 지나가요"},
    "hint": {
        "en": "Forward goes from D to H through W; back goes from H to D. Look at the shapes.",
        "ko": "앞으로는 W를 지나 D에서 H로, 뒤로는 H에서 D로 가요. 모양을 보세요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
    dX = dout @ W
    dW = X.T @ dout
    db = dout.sum(axis=0)
    return dX, dW, db
