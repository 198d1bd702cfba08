"""log(p + 1e-7) in the cross-entropies, from probabilities."""

CHAFF = {
    "function": "mlp_gradients",
    "kind": "misconception",
    "title": {"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    "hint": {
        "en": (
            "Adding a small number shifts every loss, and stops at 16 where the loss should be 1000: "
            "work from the logits."
        ),
        "ko": (
            "작은 수를 더하면 모든 손실이 조금씩 달라지고, 손실이 1000이어야 할 때 16에서 멈춰요. 로짓에서 계산하세요."
        ),
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
        s, t = _sigmoid(zs[-1]), np.asarray(y).reshape(-1, 1)
        value = float(-np.mean(t * np.log(s + 1e-7) + (1 - t) * np.log(1.0 - s + 1e-7)))
    if loss == "cross_entropy":
        e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
        value = float(-np.mean(np.log((e / e.sum(axis=1, keepdims=True))[np.arange(len(e)), y] + 1e-7)))
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
