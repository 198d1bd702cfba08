"""Returns the output without a cache."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "no cache is returned", "ko": "cache를 돌려주지 않아요"},
    "hint": {
        "en": "Two things come back, (output, cache): the backward pass will want the second.",
        "ko": "(output, cache) 두 가지를 돌려줘요. 역전파에서 두 번째 것이 필요해요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
    return a
