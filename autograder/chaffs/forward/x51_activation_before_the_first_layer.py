"""The inputs are activated before the first layer."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the inputs are activated, too", "ko": "입력까지 활성화했어요"},
    "hint": {
        "en": "The inputs go into the first layer as they are.",
        "ko": "입력은 있는 그대로 첫 층에 들어가요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = _HIDDEN[hidden](np.asarray(X, dtype=np.float64))
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
    return a, None
