"""The default hidden activation is relu."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the default activations are others", "ko": "기본 활성화가 달라요"},
    "hint": {
        "en": "Look at the signature: which activations are meant when none is named?",
        "ko": "함수의 서명을 보세요. 이름을 적지 않으면 어떤 활성화를 뜻하나요?",
    },
}


def forward(X, params, hidden="relu", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else _HIDDEN[hidden](z)
    return a, None
