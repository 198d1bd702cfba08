"""The argument `hidden` is checked, then forgotten."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the hidden activation is always tanh", "ko": "은닉 활성화가 늘 tanh예요"},
    "hint": {
        "en": "Does your function use the name that it is given, or only the default?",
        "ko": "함수가 받은 이름을 쓰고 있나요, 아니면 기본값만 쓰나요?",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else np.tanh(z)
    return a, None
