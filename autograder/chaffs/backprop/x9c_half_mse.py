"""Half the mean squared error, and its slopes."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {"en": "half the mean squared error", "ko": "평균제곱오차의 절반이에요"},
    "hint": {
        "en": "Many books have a ½ in front of the squares; here the loss is the mean itself.",
        "ko": "제곱 앞에 ½을 두는 책이 많지만, 여기서 손실은 평균 그 자체예요.",
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
    if loss == "mse":
        value, slope = 0.5 * value, 0.5 * slope
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
