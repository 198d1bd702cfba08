"""½λ‖W‖ in the loss: the norm is not squared."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "the norm in the penalty is not squared", "ko": "벌점의 노름을 제곱하지 않았어요"},
    "hint": {
        "en": "The penalty is a sum of squares; a norm has a root around it.",
        "ko": "벌점은 제곱의 합이에요. 노름에는 제곱근이 씌워져 있어요.",
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
        value += 0.5 * weight_decay * float(np.linalg.norm(p[f"W{k}"]))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
