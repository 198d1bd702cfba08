"""The loss is summed over the samples; so are the slopes."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {"en": "the loss is a sum over the samples", "ko": "손실이 표본에 대한 합이에요"},
    "hint": {
        "en": "With twice the batch the loss doubles; a mean stays the same.",
        "ko": "배치가 두 배면 손실도 두 배가 돼요. 평균이면 그대로예요.",
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
    value, slope = value * len(X), slope * len(X)
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
