"""The negative part is turned over instead of cut off."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "ReLU turns the negative part over", "ko": "ReLU가 음수 부분을 뒤집어요"},
    "hint": {"en": "Cut the negative part off; do not mirror it.", "ko": "음수 부분을 뒤집지 말고 자르세요."},
}


def _wrong_relu(z):
    return np.abs(z)


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError("unknown name")
    a = np.asarray(X, dtype=np.float64)
    last = len(params) // 2
    for layer in range(1, last + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        a = _OUTPUT[output](z) if layer == last else (_wrong_relu if hidden == "relu" else _HIDDEN[hidden])(z)
    return a, None
