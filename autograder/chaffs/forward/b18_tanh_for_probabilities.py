"""Output "sigmoid" gives tanh, as in Playground with labels ±1."""

CHAFF = {
    "function": "forward",
    "kind": "convention",
    "title": {"en": "the output lies in (−1, 1)", "ko": "출력이 (−1, 1)에 있어요"},
    "hint": {
        "en": "tanh goes with labels −1 and 1, as in Playground; a probability lies in (0, 1).",
        "ko": "tanh는 Playground처럼 레이블이 −1과 1일 때 어울려요. 확률은 (0, 1)에 있어요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (np.tanh if output == "sigmoid" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
