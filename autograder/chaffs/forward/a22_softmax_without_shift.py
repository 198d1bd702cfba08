"""exp of logits as they stand: inf/inf is nan."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "exp overflows in softmax", "ko": "softmax에서 exp가 넘쳐요"},
    "hint": {
        "en": "Subtract the same number from all logits of a row: the probabilities do not change.",
        "ko": "한 행의 로짓에서 모두 같은 수를 빼 보세요. 확률은 변하지 않아요.",
    },
}


def _wrong_softmax(z):
    e = np.exp(z)
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
