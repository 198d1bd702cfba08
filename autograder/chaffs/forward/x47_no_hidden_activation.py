"""Linear layers only: together they are one linear layer."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the hidden activation is missing", "ko": "은닉 활성화가 빠졌어요"},
    "hint": {
        "en": "Without a bend in between, two linear layers are one linear layer.",
        "ko": "사이에 꺾임이 없으면 선형 층 둘은 선형 층 하나와 같아요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else z
    return a, None
