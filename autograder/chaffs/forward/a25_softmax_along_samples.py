"""axis=0: over the samples."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "softmax runs along the samples", "ko": "softmax가 표본 방향으로 계산돼요"},
    "hint": {
        "en": "Classes run along axis 1: which axis must sum to 1?",
        "ko": "클래스는 축 1에 있어요. 어느 축의 합이 1이어야 하나요?",
    },
}


def _wrong_softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (_wrong_softmax if output == "softmax" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
