"""The way back skips the activations."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the way back skips the activations", "ko": "거꾸로 갈 때 활성화를 건너뛰었어요"},
    "hint": {
        "en": "Every step forward has one back; between two layers there is an activation.",
        "ko": "앞으로 간 단계마다 뒤로 가는 단계가 있어요. 두 층 사이에는 활성화가 있어요.",
    },
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    activate, _ = _activation(hidden)
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
        if k > 1:
            slope = dX
    return value, grads
