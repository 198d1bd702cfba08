"""ReLU lets a hundredth of the negative part through."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "ReLU leaks", "ko": "ReLU가 새요"},
    "hint": {
        "en": "Plain ReLU cuts the negative part off altogether.",
        "ko": "보통의 ReLU는 음수 부분을 모두 잘라요.",
    },
}


def _wrong_relu(z):
    return np.where(z > 0.0, z, 0.01 * z)


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else (_wrong_relu if hidden == "relu" else _HIDDEN[hidden])(z)
    return a, None
