"""The biases are penalised like the weights."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "convention",
    "title": {"en": "the biases are penalised, too", "ko": "편향에도 벌점을 줬어요"},
    "hint": {
        "en": "Some libraries decay every parameter; here only the weights are penalised.",
        "ko": "모든 파라미터에 벌점을 주는 라이브러리도 있지만, 여기서는 가중치에만 줘요.",
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
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        grads[f"b{k}"] = grads[f"b{k}"] + weight_decay * p[f"b{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"b{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
