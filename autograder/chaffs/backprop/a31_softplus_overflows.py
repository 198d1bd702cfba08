"""log(1 + exp(z)) in the binary cross-entropy: inf for large logits."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "log(1 + exp(z)) overflows", "ko": "log(1 + exp(z))가 넘쳐요"},
    "hint": {
        "en": "For large z the exponential is inf, although log(1 + exp(z)) is close to z itself.",
        "ko": "z가 크면 exp가 inf가 되지만, log(1 + exp(z))는 z에 가까워요.",
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    depth = len(p) // 2
    inputs, zs = [], []
    for k in range(1, depth + 1):
        inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
        zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
    value, slope = _loss(loss, zs[-1], y)
    if loss == "bce":
        with np.errstate(all="ignore"):
            value = float(np.mean(np.log(1.0 + np.exp(zs[-1])) - np.asarray(y).reshape(-1, 1) * zs[-1]))
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
