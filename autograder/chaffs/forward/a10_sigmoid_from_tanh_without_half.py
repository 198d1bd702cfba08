"""(1 + tanh(z)) / 2: that is sigmoid(2z)."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "the inner factor is missing", "ko": "안쪽 인수가 빠졌어요"},
    "hint": {
        "en": "sigmoid and tanh are the same curve on different scales, on both axes.",
        "ko": "sigmoid와 tanh는 두 축 모두에서 눈금만 다른 같은 곡선이에요.",
    },
}


def _wrong_sigmoid(z):
    return 0.5 * (1.0 + np.tanh(z))


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    hidden_f = _wrong_sigmoid if hidden == "sigmoid" else _HIDDEN[hidden]
    output_f = _wrong_sigmoid if output == "sigmoid" else _OUTPUT[output]
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = (output_f if layer == last else hidden_f)(z)
    return a, None
