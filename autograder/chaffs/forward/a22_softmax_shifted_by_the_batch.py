"""The maximum of the whole batch is subtracted: rows far below it become 0/0."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {
        "en": "softmax is shifted by the maximum of the whole batch",
        "ko": "softmax에서 배치 전체의 최댓값을 뺐어요",
    },
    "hint": {
        "en": "A row far below another one's maximum vanishes: each row needs its own.",
        "ko": "다른 행의 최댓값보다 훨씬 작은 행은 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
}


def _wrong_softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
