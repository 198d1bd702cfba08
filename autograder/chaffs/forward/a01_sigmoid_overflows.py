"""exp(z) / (1 + exp(z)) for every z: inf/inf is nan."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "exp overflows for large logits", "ko": "큰 로짓에서 exp가 넘쳐요"},
    "hint": {
        "en": "For very positive z, exp(z) is infinite; which form of the sigmoid is safe on that side?",
        "ko": "z가 아주 크면 exp(z)는 무한대예요. 그쪽에서는 sigmoid의 어떤 꼴이 안전한가요?",
    },
}


def _wrong_sigmoid(z):
    return np.exp(z) / (1.0 + np.exp(z))


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
