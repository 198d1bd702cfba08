"""Divides by the sum over the whole batch."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "softmax is normalised over the whole batch", "ko": "softmax를 배치 전체로 정규화했어요"},
    "hint": {"en": "Each row is its own distribution.", "ko": "행마다 하나의 확률분포예요."},
}


def _wrong_softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
