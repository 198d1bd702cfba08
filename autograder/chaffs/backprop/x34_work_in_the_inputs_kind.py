"""The inputs keep their dtype: float32 in, float32 out."""

CHAFF = {
    "function": "dense_backward",
    "kind": "misconception",
    "title": {"en": "the work is not done in float64", "ko": "float64로 계산하지 않았어요"},
    "hint": {
        "en": "Turn what you are given into float64 before you compute.",
        "ko": "계산하기 전에 받은 값을 float64로 바꾸세요.",
    },
}


def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout), np.asarray(X), np.asarray(W)
    return dout @ W.T, X.T @ dout, dout.sum(axis=0)
