"""Output "linear" is cut off at 0."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "a linear output is cut off at zero", "ko": "선형 출력이 0에서 잘려요"},
    "hint": {
        "en": "A regression ends with no activation at all: its targets may be negative.",
        "ko": "회귀는 활성화 없이 끝나요. 목표값이 음수일 수도 있으니까요.",
    },
}


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (_relu if output == "linear" else _OUTPUT[output])(z) if layer == last else _HIDDEN[hidden](z)
    return a, None
