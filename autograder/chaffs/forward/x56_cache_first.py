"""(cache, output) instead of (output, cache)."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "cache and output have changed places", "ko": "cache와 output의 자리가 바뀌었어요"},
    "hint": {"en": "The output comes first, then the cache.", "ko": "output이 먼저, cache가 그다음이에요."},
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
    return None, a
